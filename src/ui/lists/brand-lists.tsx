import type { BrandListView } from '../../engine/api.ts';
import { formatDate } from '../../fhir/dates.ts';
import { Ago } from '../components/ago.tsx';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { locale } from '../words/language.ts';
import { droppedWords, LISTS_WORDS, listWords } from '../words/lists.ts';

interface BrandListsProps {
  readonly lists: readonly BrandListView[];
  /** Without it, the lists are not the person's to remove. */
  readonly onRemove?: (id: string) => Promise<void>;
}

/** Lists that were added: what each brought, and what of it was left out. */
export function BrandLists({ lists, onRemove }: BrandListsProps) {
  if (lists.length === 0) return <p className="quiet">{LISTS_WORDS.none}</p>;
  return (
    <ul className="panel rows">
      {lists.map((list) => (
        <li key={list.id}>
          <div>
            <strong>{list.name}</strong>
            <p className="quiet small">
              {listWords(list)}
              {list.date && LISTS_WORDS.asOf(formatDate(list.date, locale()))}
              {LISTS_WORDS.read}
              <Ago at={list.readAt} />
            </p>
            <LeftOut list={list} />
            {list.failure && <FailureNote failure={list.failure} />}
          </div>
          {onRemove && (
            <ConfirmButton
              label={LISTS_WORDS.remove}
              spoken={LISTS_WORDS.removeNamed(list.name)}
              question={LISTS_WORDS.removeAsk(list.name)}
              act={() => onRemove(list.id)}
            >
              <p>{LISTS_WORDS.removeLoses(listWords(list))}</p>
            </ConfirmButton>
          )}
        </li>
      ))}
    </ul>
  );
}

function LeftOut({ list }: { list: BrandListView }) {
  const reasons = droppedWords(list.dropped);
  if (reasons.length === 0) return null;
  return (
    <details>
      <summary>{LISTS_WORDS.leftOut}</summary>
      <ul className="bullets small">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </details>
  );
}

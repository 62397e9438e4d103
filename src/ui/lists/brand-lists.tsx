import type { BrandListView } from '../../engine/api.ts';
import { formatDate } from '../../fhir/dates.ts';
import { Ago } from '../components/ago.tsx';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { droppedWords, listWords } from '../words/lists.ts';

interface BrandListsProps {
  readonly lists: readonly BrandListView[];
  /** Without it, the lists are not the person's to remove. */
  readonly onRemove?: (id: string) => Promise<void>;
}

/** Lists that were added: what each brought, and what of it was left out. */
export function BrandLists({ lists, onRemove }: BrandListsProps) {
  if (lists.length === 0) return <p className="quiet">None yet.</p>;
  return (
    <ul className="panel rows">
      {lists.map((list) => (
        <li key={list.id}>
          <div>
            <strong>{list.name}</strong>
            <p className="quiet small">
              {listWords(list)}
              {list.date && <> · as of {formatDate(list.date)}</>} · read <Ago at={list.readAt} />
            </p>
            <LeftOut list={list} />
            {list.failure && <FailureNote failure={list.failure} />}
          </div>
          {onRemove && (
            <ConfirmButton
              label="Remove"
              spoken={`Remove ${list.name}`}
              question={`Remove ${list.name}?`}
              act={() => onRemove(list.id)}
            >
              <p>
                {listWords(list)} from it will no longer be found. Providers that you are connected to stay, and so does
                everything that came from them.
              </p>
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
      <summary>What was left out</summary>
      <ul className="bullets small">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </details>
  );
}

import { Link } from 'react-router';
import { formatDate } from '../../fhir/dates.ts';
import type { StoryItem as Item } from '../../record/visits/story.ts';
import { CHAPTER_WORDS } from '../words/chapters.ts';
import { MEASURED } from '../words/kinds.ts';
import { locale } from '../words/language.ts';
import { count } from '../words/numbers.ts';
import { VISIT_WORDS } from '../words/visits.ts';
import { documentPath } from '../documents/document-path.ts';
import { recordPath } from '../timeline/row.tsx';
import { useAll } from '../chapters/use-all.ts';

/** Results of a report that are shown before anybody asks for all. */
const FIRST_RESULTS = 8;
/** Entries of a section. */
const FIRST_ITEMS = 20;

/** What happened, line by line; the first of many. */
export function StoryItems({ items }: { items: readonly Item[] }) {
  const [all, showAll] = useAll(false);
  const groups = grouped(items);
  const shown = all ? groups : groups.slice(0, FIRST_ITEMS);
  return (
    <>
      <ul className="story-items panel">
        {shown.map((group) => (
          <li key={`${group[0]!.type}/${group[0]!.id}`}>
            {group.length > 1 ? <Repeated items={group} /> : <StoryLine item={group[0]!} />}
            {group[0]!.results.length > 0 && <Results results={group[0]!.results} />}
          </li>
        ))}
      </ul>
      {shown.length < groups.length && <ShowAll n={groups.length} onShow={showAll} />}
    </>
  );
}

/** In a stay one thing is measured forty times: these are one line, where the first of them stands. */
function grouped(items: readonly Item[]): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const isRepeated = MEASURED.has(item.kind) && item.results.length === 0;
    const key = isRepeated ? JSON.stringify([item.title, item.isSameDay]) : `${item.type}/${item.id}`;
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** What was measured several times: the last value, and behind it every one with its time. */
function Repeated({ items }: { items: readonly Item[] }) {
  const last = items.at(-1)!;
  const flagged = items.some((item) => item.flagged);
  return (
    <details className="story-repeated">
      <summary className="story-item">
        <span className="story-name">{last.title}</span>
        <span className="quiet small">{VISIT_WORDS.times(items.length)}</span>
        {last.isSameDay && <span className="tag">{VISIT_WORDS.sameDay}</span>}
        <span className="story-value measured">
          <span className="quiet small">{VISIT_WORDS.last}</span>{' '}
          <span className={last.flagged ? 'flagged' : undefined}>{last.detail}</span>
          {flagged && (
            <span className="flagged small">
              {' '}
              {last.flagged ? VISIT_WORDS.flagged : VISIT_WORDS.someFlagged(items.filter((one) => one.flagged).length)}
            </span>
          )}
        </span>
      </summary>
      <ul className="story-results">
        {items.map((item) => (
          <li key={item.id} className="story-item">
            <Link to={recordPath(item)}>{formatDate(item.when, locale())}</Link>
            <span className="story-value">
              <span className={item.flagged ? 'flagged' : undefined}>{item.detail}</span>
              {item.flagged && <span className="flagged small"> {VISIT_WORDS.flagged}</span>}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Results({ results }: { results: readonly Item[] }) {
  const [all, showAll] = useAll(results.length <= FIRST_RESULTS + 2);
  // What is out of range is among what is shown, wherever the report has it.
  const first = all
    ? results
    : results.toSorted((a, b) => Number(b.flagged) - Number(a.flagged)).slice(0, FIRST_RESULTS);
  return (
    <>
      <ul className="story-results">
        {first.map((item) => (
          <li key={item.id}>
            <StoryLine item={item} />
          </li>
        ))}
      </ul>
      {!all && <ShowAll n={results.length} onShow={showAll} />}
    </>
  );
}

const ShowAll = ({ n, onShow }: { n: number; onShow: () => void }) => (
  <button className="plain small story-more screen-only" type="button" onClick={onShow}>
    {VISIT_WORDS.showAll(n)}
  </button>
);

function StoryLine({ item }: { item: Item }) {
  const { title, detail, kind, flagged, isSameDay, results, removed, type, when } = item;
  const isMeasured = MEASURED.has(kind);
  // What a report counts is under it.
  const words = results.length > 0 ? '' : detail;
  return (
    <div className="story-item">
      <Link to={type === 'DocumentReference' ? documentPath(item) : recordPath(item)}>{title}</Link>
      {isSameDay && <span className="tag">{VISIT_WORDS.sameDay}</span>}
      {removed !== undefined && <span className="tag">{CHAPTER_WORDS.unlisted}</span>}
      {results.length > 0 && (
        <span className="quiet small">
          {count(results.length)}
          {when !== '' && ` · ${formatDate(when, locale())}`}
        </span>
      )}
      {words !== '' && (
        <span className={isMeasured ? 'story-value measured' : 'story-value quiet small'}>
          <span className={flagged ? 'flagged' : undefined}>{words}</span>
          {flagged && <span className="flagged small"> {VISIT_WORDS.flagged}</span>}
        </span>
      )}
    </div>
  );
}

import type { FamilyHistoryView, RelativeCondition, RelativeLine } from '../../record/family-history/family-history.ts';
import { isSaid } from '../../record/said-time.ts';
import { joined } from '../../fhir/text.ts';
import { ChapterPage } from '../chapters/chapter-page.tsx';
import { type ChapterProps, chapterRoute } from '../chapters/chapter-route.tsx';
import { LineRow } from '../chapters/line-row.tsx';
import { LineSection } from '../chapters/line-section.tsx';
import type { UiDeps } from '../deps.ts';
import { FAMILY_WORDS as WORDS } from '../words/family-history.ts';
import { timeWords } from '../words/said-time.ts';
import { SECTION_WORDS } from '../words/sections.ts';

export const familyHistoryRoute = (deps: UiDeps) => chapterRoute(deps, 'family-history', FamilyHistory);

/** The relatives, the nearest first, and what they have or had. */
function FamilyHistory({ view, entries, hidden }: ChapterProps<'family-history'>) {
  const { relatives, setAside } = view;
  return (
    <ChapterPage
      title={SECTION_WORDS.familyHistory}
      lines={relatives.length}
      entries={entries}
      hidden={hidden}
      setAside={setAside}
      empty={WORDS.empty}
    >
      <Shared relatives={relatives} />
      <LineSection title={WORDS.relatives}>
        {relatives.map((line) => (
          <RelativeRow key={line.id} line={line} />
        ))}
      </LineSection>
    </ChapterPage>
  );
}

/** What a doctor asks for first: what runs in the family. */
function Shared({ relatives }: Pick<FamilyHistoryView, 'relatives'>) {
  const shared = [...byCondition(relatives)].filter(([, who]) => who.length > 1);
  if (shared.length === 0) return null;
  return (
    <section>
      <h2>{WORDS.inFamily}</h2>
      <p className="quiet small">{WORDS.inFamilyLead}</p>
      <ul className="bullets">
        {shared.map(([key, who]) => (
          <li key={key}>
            <strong>{who[0]!.title}</strong>: {who.map(({ relationship }) => relationship).join(', ')}
          </li>
        ))}
      </ul>
    </section>
  );
}

function byCondition(relatives: FamilyHistoryView['relatives']) {
  const found = new Map<string, { readonly title: string; readonly relationship: string }[]>();
  for (const { conditions, relationship } of relatives) {
    for (const { title } of conditions) {
      if (title === '') continue;
      const key = title.toLowerCase();
      found.set(key, [...(found.get(key) ?? []), { title, relationship }]);
    }
  }
  return found;
}

function RelativeRow({ line }: { readonly line: RelativeLine }) {
  const { relationship, name, conditions, notes, status } = line;
  return (
    <LineRow line={{ ...line, title: capital(relationship) }} beside={name} detail={lifeWords(line)} end="">
      {conditions.length > 0 ? (
        <ul className="bullets">
          {conditions.map((one, i) => (
            <li key={`${i} ${one.title}`}>
              <ConditionWords condition={one} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet small">{WORDS.status[status] ?? WORDS.none}</p>
      )}
      {conditions.length > 0 && status !== '' && <p className="quiet small">{WORDS.status[status]}</p>}
      {notes.map((note) => (
        <p key={note} className="lines-kept small">
          {note}
        </p>
      ))}
    </LineRow>
  );
}

function ConditionWords({ condition: { title, onset, outcome, ledToDeath, note } }: { condition: RelativeCondition }) {
  const more = joined([timeWords(onset), outcome, ledToDeath ? WORDS.ledToDeath : ''], ', ');
  return (
    <>
      {title || WORDS.unnamed}
      {more !== '' && <span className="quiet">, {more}</span>}
      {note !== '' && <span className="quiet"> · {note}</span>}
    </>
  );
}

function lifeWords({ born, age, died, diedAt }: RelativeLine): string {
  const life =
    died === 'no' ? WORDS.alive : died === '' ? '' : isSaid(diedAt) ? WORDS.diedAt(timeWords(diedAt)) : WORDS.died;
  return joined(
    [life, isSaid(age) ? WORDS.age(timeWords(age)) : '', isSaid(born) ? WORDS.born(timeWords(born)) : ''],
    ' · ',
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

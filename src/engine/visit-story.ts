import { isObject, listOf } from '../base/json.ts';
import { parseReference } from '../fhir/reference.ts';
import { addressKey, type Entry } from '../record/entry.ts';
import { storyOf, type VisitStory } from '../record/visits/story.ts';
import { nightsOf } from '../record/visits/visits.ts';
import { readBodies } from '../store/bodies.ts';
import { dayNumberOf, type RecordIndex } from '../store/record-index.ts';
import type { Store } from '../store/store.ts';
import { rowsAt } from '../store/timeline.ts';
import { type VisitLinks, visitLinks } from '../store/visit-links.ts';
import { entryOf, helpOf } from './chapters/read-chapter.ts';
import { readMarks } from './marks.ts';
import { connectionsById } from './record-view.ts';

/** More than this on one page is no story. */
const MOST = 2000;
/** A visit that is longer says nothing of a day: one that nobody closed, or a series of a year. */
const MOST_NIGHTS = 31;
/** Visits within visits. */
const MOST_ROUNDS = 10;

/** What happened at one visit; undefined where it is not here. */
export async function readVisit(
  store: Store,
  connectionId: string,
  id: string,
  today: string,
): Promise<VisitStory | undefined> {
  const { index } = store;
  const position = index.find(connectionId, 'Encounter', id);
  if (position === undefined) return undefined;
  const [links, sources, { marks, choices }] = await Promise.all([
    visitLinks(store),
    connectionsById(store),
    readMarks(store),
  ]);
  const [visit] = await entriesAt(store, [position], sources);
  if (!visit) return undefined;

  const base = sources.get(connectionId)?.fhirBase;
  const inside = insideOf(index, links, position);
  const isVisit = (at: number) => index.type.at(at) === index.type.at(position);
  const said = new Set([...inside, ...namedBy(index, visit, base)].filter((at) => !isVisit(at)));
  const near = nearIn(index, links, visit, position).filter((at) => !said.has(at));
  const wanted = [...said, ...near];
  const shown = wanted.slice(0, MOST);
  const within = [...inside].filter((at) => at !== position && isVisit(at)).slice(0, MOST);
  const [parts, entries] = await Promise.all([entriesAt(store, within, sources), entriesAt(store, shown, sources)]);

  const isShown = (entry: Entry) => marks[addressKey(entry)]?.hidden === undefined;
  const visits = new Set([visit, ...parts].map((entry) => addressKey(entry)));
  const saidKeys = new Set(rowsAt(store, [...said]).map((row) => addressKey(row)));
  const belonging = entries.filter(isShown).map((entry) => ({
    entry,
    to: saidKeys.has(addressKey(entry)) ? 'here' : belongingOf(entry, visits, base),
  }));
  const belongingTo = (what: string) => belonging.filter(({ to }) => to === what).map(({ entry }) => entry);
  return storyOf(
    {
      visit,
      parts: parts.filter(isShown),
      said: belongingTo('here'),
      sameDay: belongingTo('unsaid'),
      left: wanted.length - shown.length,
    },
    helpOf(store, [visit, ...parts, ...entries], sources, { today, choices }),
  );
}

/** In the order of the log: neighbours lie in one segment, which is then opened once. */
async function entriesAt(
  store: Store,
  positions: readonly number[],
  sources: Awaited<ReturnType<typeof connectionsById>>,
): Promise<readonly Entry[]> {
  const rows = new Map(rowsAt(store, positions).map((row) => [row.position, row]));
  const bodies = await readBodies(
    store,
    positions.toSorted((a, b) => a - b),
  );
  return bodies
    .map((body) => entryOf(body, rows.get(body.position)!, sources.get(body.connectionId)))
    .filter((entry) => entry !== undefined);
}

/** What says that it belongs to the visit, or to a visit that is a part of it, with those visits. */
function insideOf(index: RecordIndex, links: VisitLinks, visit: number): ReadonlySet<number> {
  const inside = new Set([visit]);
  for (let round = 0, before = 0; before < inside.size && round < MOST_ROUNDS; round++) {
    before = inside.size;
    for (let at = 0; at < links.length; at++) {
      if (links[at] !== 0 && index.current.at(at) === 1 && inside.has(links[at]! - 1)) inside.add(at);
    }
  }
  return inside;
}

/** What the visit itself names: its diagnoses, its reasons, the appointment that was made for it. */
function namedBy(index: RecordIndex, { connectionId, resource }: Entry, base: string | undefined): readonly number[] {
  const diagnoses = listOf(resource['diagnosis']).map((one) => (isObject(one) ? one['condition'] : undefined));
  const named = [...diagnoses, ...listOf(resource['reasonReference']), ...listOf(resource['appointment'])];
  return named.slice(0, 200).flatMap((reference) => {
    const told = parseReference(reference, base);
    const at = told.kind === 'local' ? index.find(connectionId, told.type, told.id) : undefined;
    return at === undefined ? [] : [at];
  });
}

/** Of no visit, and of the days of this one at the same provider. */
function nearIn(index: RecordIndex, links: VisitLinks, visit: Entry, position: number): number[] {
  const period = isObject(visit.resource['period']) ? visit.resource['period'] : {};
  const start = visit.line.when;
  const end = typeof period['end'] === 'string' ? period['end'] : start;
  const nights = nightsOf({ start, end: end.length < 10 ? start : end });
  if (nights === undefined || nights > MOST_NIGHTS) return [];
  const [from, to] = [dayNumberOf(start), Math.max(dayNumberOf(start), dayNumberOf(end))];
  const connection = index.connection.at(position);
  const others = new Set(NOT_OF_A_DAY.map((type) => index.types.find(type)));
  const near: number[] = [];
  for (let at = 0; at < links.length; at++) {
    if (index.current.at(at) === 0 || links[at] !== 0 || index.connection.at(at) !== connection) continue;
    const day = index.dayNumber(at);
    // A month has the number of a day 0.
    if (day >= from && day <= to && day % 32 !== 0 && !others.has(index.type.at(at))) near.push(at);
  }
  return near;
}

/** Other visits, and what is written about the record itself. */
const NOT_OF_A_DAY = [
  'Encounter',
  'EpisodeOfCare',
  'Appointment',
  'Patient',
  'Provenance',
  'AuditEvent',
  'Consent',
  'Coverage',
  'Account',
  'Binary',
  'Medication',
  'Specimen',
];

/** Some types say which visit they belong to where no search asks for it. */
function belongingOf(
  { connectionId, resource }: Entry,
  visits: ReadonlySet<string>,
  base: string | undefined,
): 'here' | 'elsewhere' | 'unsaid' {
  const told = parseReference(resource['encounter'] ?? resource['context'], base);
  if (told.kind !== 'local' || told.type !== 'Encounter') return 'unsaid';
  return visits.has(addressKey({ connectionId, type: told.type, id: told.id })) ? 'here' : 'elsewhere';
}

import { isObject, listOf } from '../../base/json.ts';
import { conceptText } from '../../fhir/coding.ts';
import type { RowKind } from '../../fhir/description.ts';
import { wallTimeOf } from '../../fhir/dates.ts';
import { type ChapterHelp, type Member, memberOf, type SetAside } from '../chapter.ts';
import { addressKey, type Entry } from '../entry.ts';
import { faceOf, type VisitFace } from './visits.ts';

/** What happened at one visit, as far as its provider shared it. */
export interface VisitStory {
  readonly visit: Member;
  /** Why it must not be taken for a visit that was (`withdrawnOf`); '' where it stands. */
  readonly withdrawn: string;
  readonly face: VisitFace;
  /** Where the person went afterwards, in the source's words. */
  readonly discharge: string;
  /** Visits inside of it: transfers, procedures. */
  readonly parts: readonly Member[];
  /** None is empty. */
  readonly sections: readonly StorySection[];
  readonly setAside: readonly SetAside[];
  /** How many more there are than one page can show. */
  readonly left: number;
}

/** In the order of a visit: what it was for, what was seen, done, given, ordered, and written down. */
export const STORY_SECTIONS = [
  'problems',
  'measured',
  'done',
  'given',
  'ordered',
  'planned',
  'written',
  'noted',
  'billed',
] as const;
export type StorySectionName = (typeof STORY_SECTIONS)[number];

export interface StorySection {
  readonly name: StorySectionName;
  /** By the time they have. */
  readonly items: readonly StoryItem[];
  /** How many entries these are, with what is inside of others. */
  readonly count: number;
}

export interface StoryItem extends Member {
  readonly kind: RowKind;
  readonly flagged: boolean;
  /** Nothing says that it belongs to the visit: it is of the same provider and day. */
  readonly isSameDay: boolean;
  /** Of a report or panel: what it is made of. */
  readonly results: readonly StoryItem[];
}

export interface StoryParts {
  readonly visit: Entry;
  readonly parts: readonly Entry[];
  /** What refers to the visit or to a part of it, or what these refer to. */
  readonly said: readonly Entry[];
  readonly sameDay: readonly Entry[];
  readonly left: number;
}

/** Pure: the order of its parts never matters, and each of them comes out once. */
export function storyOf({ visit, parts, said, sameDay, left }: StoryParts, help: ChapterHelp): VisitStory {
  const near = new Set(sameDay);
  const all = [...said, ...sameDay].toSorted(inTime);
  const facts = all.filter(({ line }) => line.withdrawn === '');
  const insides = resultsOf(facts, help);
  const inner = new Set([...insides.values()].flat());
  const itemOf = (entry: Entry): StoryItem => ({
    ...memberOf(entry),
    kind: entry.line.kind,
    flagged: entry.line.flagged,
    isSameDay: near.has(entry),
    results: (insides.get(entry) ?? []).map(itemOf),
  });
  const top = facts.filter((entry) => !inner.has(entry));
  return {
    visit: memberOf(visit),
    withdrawn: visit.line.withdrawn,
    face: faceOf(visit, help.nameOf),
    discharge: dischargeOf(visit),
    parts: parts.toSorted(inTime).map(memberOf),
    sections: STORY_SECTIONS.flatMap((name) => {
      const items = top.filter((entry) => sectionOf(entry) === name).map(itemOf);
      const count = items.reduce((sum, { results }) => sum + 1 + results.length, 0);
      return count === 0 ? [] : [{ name, items, count }];
    }),
    setAside: all
      .filter(({ line }) => line.withdrawn !== '')
      .map((entry) => ({ member: memberOf(entry), reason: entry.line.withdrawn })),
    left,
  };
}

/** Results stand inside of the first report or panel that names them; none of those stands inside of another. */
function resultsOf(facts: readonly Entry[], help: ChapterHelp): ReadonlyMap<Entry, readonly Entry[]> {
  const here = new Map(facts.map((entry) => [addressKey(entry), entry]));
  const holders = facts.map((entry) => ({ entry, named: namedResults(entry) })).filter(({ named }) => named.length > 0);
  const isHolder = new Set(holders.map(({ entry }) => entry));
  const taken = new Set<Entry>();
  const insides = new Map<Entry, readonly Entry[]>();
  for (const { entry, named } of holders) {
    const inside: Entry[] = [];
    for (const reference of named) {
      const found = help.entryOf(entry, reference);
      const result = found && here.get(addressKey(found));
      if (!result || isHolder.has(result) || taken.has(result)) continue;
      taken.add(result);
      inside.push(result);
    }
    insides.set(entry, inside);
  }
  return insides;
}

const MOST_RESULTS = 500;

const namedResults = ({ type, resource }: Entry): readonly unknown[] =>
  type === 'DiagnosticReport' || type === 'Observation'
    ? listOf(resource[type === 'Observation' ? 'hasMember' : 'result']).slice(0, MOST_RESULTS)
    : [];

const BY_TYPE: ReadonlyMap<string, StorySectionName> = new Map([
  ['Condition', 'problems'],
  ['ClinicalImpression', 'problems'],
  ['Immunization', 'given'],
  ['MedicationAdministration', 'given'],
  ['MedicationDispense', 'given'],
  ['MedicationRequest', 'ordered'],
  ['ServiceRequest', 'ordered'],
  ['DeviceRequest', 'ordered'],
  ['NutritionOrder', 'ordered'],
  ['CarePlan', 'planned'],
  ['CareTeam', 'planned'],
  ['Goal', 'planned'],
  ['Appointment', 'planned'],
  ['ImagingStudy', 'measured'],
  ['QuestionnaireResponse', 'noted'],
]);

const BY_KIND: Readonly<Partial<Record<RowKind, StorySectionName>>> = {
  lab: 'measured',
  vital: 'measured',
  report: 'measured',
  procedure: 'done',
  document: 'written',
  observation: 'noted',
  coverage: 'billed',
  problem: 'problems',
};

const sectionOf = ({ type, line: { kind } }: Entry): StorySectionName => BY_TYPE.get(type) ?? BY_KIND[kind] ?? 'noted';

function dischargeOf({ resource }: Entry): string {
  const stay = resource['hospitalization'];
  return isObject(stay) ? conceptText(stay['dischargeDisposition']) : '';
}

function inTime(a: Entry, b: Entry): number {
  const apart = (wallTimeOf(a.line.when) ?? 0) - (wallTimeOf(b.line.when) ?? 0);
  if (apart !== 0) return apart;
  const [left, right] = [addressKey(a), addressKey(b)];
  return left < right ? -1 : Number(left > right);
}

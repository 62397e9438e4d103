import { isObject, listOf } from '../../base/json.ts';
import { codeOf, codesOf, conceptText } from '../../fhir/coding.ts';
import { nameText } from '../../fhir/name.ts';
import { firstOf, plainLines } from '../../fhir/text.ts';
import { type Chapter, type Line, lineOf, type SetAside, standing } from '../chapter.ts';
import { type Cluster, clustersOf, type ClusterRule } from '../cluster/cluster.ts';
import type { Entry } from '../entry.ts';
import { isSaid, NO_TIME, type SaidTime, saidTime } from '../said-time.ts';

/** What a relative has or had. */
export interface RelativeCondition {
  readonly title: string;
  readonly onset: SaidTime;
  /** In the source's words; '' where it has none. */
  readonly outcome: string;
  /** The relative died of it, or also of it. */
  readonly ledToDeath: boolean;
  readonly note: string;
}

/** One relative. */
export interface RelativeLine extends Line {
  /** In the source's words: "mother". */
  readonly relationship: string;
  /** HL7's code where there is one, else the words in small letters; '' where neither is. */
  readonly relation: string;
  /** '' where none was given. */
  readonly name: string;
  readonly born: SaidTime;
  /** What was said of their age, where it was not when they were born. */
  readonly age: SaidTime;
  readonly died: 'yes' | 'no' | '';
  readonly diedAt: SaidTime;
  readonly conditions: readonly RelativeCondition[];
  /** `partial`, `health-unknown`; '' where the source knows what it says. */
  readonly status: string;
  readonly notes: readonly string[];
}

export interface FamilyHistoryView {
  /** The nearest first. */
  readonly relatives: readonly RelativeLine[];
  readonly setAside: readonly SetAside[];
}

/** HL7's codes of relations (v3 RoleCode): parents, then brothers and sisters, children, grandparents, and further away. */
const NEARNESS: readonly (readonly string[])[] = [
  ['NMTH', 'MTH', 'NFTH', 'FTH', 'PRN', 'NPRN', 'GESTM', 'ADOPTP', 'ADOPTM', 'ADOPTF', 'STPPRN', 'STPMTH', 'STPFTH'],
  ['TWIN', 'TWINSIS', 'TWINBRO', 'NSIB', 'NSIS', 'NBRO', 'SIB', 'SIS', 'BRO', 'HSIB', 'HSIS', 'HBRO', 'STPSIB'],
  ['NCHILD', 'SON', 'DAU', 'CHILD', 'SONC', 'DAUC', 'NCHILD', 'ADOPTED', 'STPCHLD'],
  ['GRPRN', 'GRMTH', 'GRFTH', 'MGRMTH', 'MGRFTH', 'PGRMTH', 'PGRFTH', 'MGRPRN', 'PGRPRN', 'GRNDCHILD', 'GRNDSON'],
];

/** Of these there is one, so that two sources that speak of one mean the same person. */
const ONLY: ReadonlySet<string> = new Set('NMTH MTH NFTH FTH MGRMTH MGRFTH PGRMTH PGRFTH mother father'.split(' '));

const RULE: ClusterRule = {
  keysOf({ resource }) {
    const relation = relationOf(resource);
    const name = nameText(resource['name']).toLowerCase();
    if (relation === '') return [];
    if (ONLY.has(relation)) return [{ key: relation, why: 'same-person-or-place' }];
    // Three sisters without names are three, and nobody knows which is which.
    return name === '' ? [] : [{ key: `${relation} ${name}`, why: 'same-person-or-place' }];
  },
  unless: ({ resource }) => nameText(resource['name']).toLowerCase(),
};

export const familyHistory: Chapter<FamilyHistoryView> = {
  types: ['FamilyMemberHistory'],
  build(own, _along, { choices }) {
    const { facts, setAside } = standing(own);
    return { relatives: clustersOf(facts, RULE, choices).map(relativeLine).toSorted(nearestFirst), setAside };
  },
};

/** A code where there is one of HL7's, else the source's word for it. */
function relationOf(resource: Entry['resource']): string {
  const codes = codesOf(resource['relationship']).map(({ code }) => code);
  const code = codes.find((one) => ONLY.has(one) || NEARNESS.some((group) => group.includes(one)));
  return (code ?? conceptText(resource['relationship']).toLowerCase()).replace(/^N(?=MTH|FTH)/, '');
}

function relativeLine(cluster: Cluster): RelativeLine {
  const { entries } = cluster;
  const time = (element: string) =>
    entries.map(({ resource, decimalOf }) => saidTime(resource, element, decimalOf)).find(isSaid) ?? NO_TIME;
  const diedAt = time('deceased');
  const line = lineOf(cluster);
  return {
    ...line,
    relationship: firstOf(...entries.map(({ resource }) => conceptText(resource['relationship']))) || line.title,
    relation: relationOf(entries[0]!.resource),
    name: firstOf(...entries.map(({ resource }) => nameText(resource['name']))),
    born: time('born'),
    age: time('age'),
    died: diedOf(diedAt),
    diedAt: diedAt.text === 'Yes' || diedAt.text === 'No' ? NO_TIME : diedAt,
    conditions: conditionsOf(entries),
    status: entries.every(({ resource }) => UNSURE.has(codeOf(resource['status'])))
      ? codeOf(entries[0]!.resource['status'])
      : '',
    notes: [...new Set(entries.flatMap(({ resource }) => listOf(resource['note']).map(noteOf)))].filter(Boolean),
  };
}

const UNSURE: ReadonlySet<string> = new Set(['partial', 'health-unknown']);

function diedOf(time: SaidTime): RelativeLine['died'] {
  if (!isSaid(time)) return '';
  return time.text === 'No' ? 'no' : 'yes';
}

const noteOf = (note: unknown): string => (isObject(note) ? plainLines(note['text'], 2000) : '');

/** Each once, as whoever says the most of it says it. */
function conditionsOf(entries: readonly Entry[]): readonly RelativeCondition[] {
  const found = new Map<string, RelativeCondition>();
  for (const { resource, decimalOf } of entries) {
    for (const one of listOf(resource['condition']).slice(0, 500)) {
      if (!isObject(one)) continue;
      const said: RelativeCondition = {
        title: conceptText(one['code']),
        onset: saidTime(one, 'onset', decimalOf),
        outcome: conceptText(one['outcome']),
        ledToDeath: one['contributedToDeath'] === true,
        note: firstOf(...listOf(one['note']).map(noteOf)),
      };
      if (said.title === '' && said.note === '' && said.outcome === '') continue;
      const key = said.title.toLowerCase() || `${found.size}`;
      const known = found.get(key);
      found.set(key, known ? merged(known, said) : said);
    }
  }
  return [...found.values()];
}

const merged = (a: RelativeCondition, b: RelativeCondition): RelativeCondition => ({
  title: a.title,
  onset: isSaid(a.onset) ? a.onset : b.onset,
  outcome: a.outcome || b.outcome,
  ledToDeath: a.ledToDeath || b.ledToDeath,
  note: a.note || b.note,
});

function nearestFirst(a: RelativeLine, b: RelativeLine): number {
  if (a.relation !== b.relation) {
    const apart = nearness(a) - nearness(b);
    return apart === 0 ? (a.relation < b.relation ? -1 : 1) : apart;
  }
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

const NEAR: ReadonlyMap<string, number> = new Map(
  NEARNESS.flatMap((codes, i) => codes.map((code, j) => [code, i * 100 + j] as const)),
);

const nearness = ({ relation }: RelativeLine): number => NEAR.get(relation) ?? 1000;

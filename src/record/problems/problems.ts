import { codeOf, codesOf, conceptText, conceptTexts, statusText } from '../../fhir/coding.ts';
import { joined } from '../../fhir/text.ts';
import { type Chapter, type Conflict, type Line, lineOf, type SetAside, standing } from '../chapter.ts';
import { type Cluster, clustersOf } from '../cluster/cluster.ts';
import type { Entry } from '../entry.ts';
import { isSaid, NO_TIME, type SaidTime, saidTime, wallSpan } from '../said-time.ts';
import { episodeKeys, plainName } from './episodes.ts';

/** One thing that is or was the matter. `when` is when it began. */
export interface ProblemLine extends Line {
  /** A code of FHIR's (`active`, `recurrence`, `remission`, `resolved` …); '' where nobody said. */
  readonly status: string;
  /** `unconfirmed`, `provisional`, `differential`; '' where it is confirmed or nobody said. */
  readonly certainty: string;
  /** In the source's words. */
  readonly severity: string;
  /** Where on the body, in the source's words. */
  readonly place: string;
  readonly onset: SaidTime;
  readonly ended: SaidTime;
  /** How many of its members were written down at a visit, beside the list of problems. */
  readonly visits: number;
}

/** What visits found that no list of problems has, each under one name. */
export interface AtVisits {
  readonly name: string;
  readonly lines: readonly ProblemLine[];
}

export interface ProblemsView {
  readonly active: readonly ProblemLine[];
  readonly past: readonly ProblemLine[];
  readonly atVisits: readonly AtVisits[];
  /** "No current problems", as somebody stated it. */
  readonly noKnown: readonly Line[];
  readonly setAside: readonly SetAside[];
}

const ENDED: ReadonlySet<string> = new Set(['resolved', 'inactive', 'remission']);
const DOUBTED: ReadonlySet<string> = new Set(['unconfirmed', 'provisional', 'differential']);

/** SNOMED CT: no current problems or disability; no known problems; nothing abnormal detected. */
const NONE: ReadonlySet<string> = new Set(['160245001', '1156237002', '281900007']);

export const problems: Chapter<ProblemsView> = {
  types: ['Condition'],
  build(own, _along, { choices }) {
    const { facts, setAside } = standing(own);
    const isNone = ({ resource }: Entry) => codesOf(resource['code']).some(({ code }) => NONE.has(code));
    const stated = facts.filter((entry) => !isNone(entry));
    const keys = episodeKeys(stated);
    const rule = { keysOf: (entry: Entry) => keys.get(entry) ?? [], unless: placeOf };
    const clusters = clustersOf(stated, rule, choices);
    const listed = clusters.filter(({ entries }) => entries.some(isListed)).map(problemLine);
    return {
      active: listed.filter(({ status }) => !ENDED.has(status)).toSorted(newestFirst),
      past: listed.filter(({ status }) => ENDED.has(status)).toSorted(newestFirst),
      atVisits: byName(clusters.filter(({ entries }) => !entries.some(isListed)).map(problemLine)),
      noKnown: clustersOf(facts.filter(isNone), NAMED, choices).map(lineOf),
      setAside,
    };
  },
};

const NAMED = {
  keysOf: ({ line }: Entry) => [{ key: `name ${line.title.toLowerCase()}`, why: 'same-name' as const }],
};

/** The left knee is not the right one. */
const placeOf = ({ resource }: Entry): string => conceptTexts(resource['bodySite']).join(', ').toLowerCase();

/** Somebody keeps it on a list: what was only written down at a visit may be long over, whatever its status says. */
const isListed = ({ resource }: Entry): boolean => {
  const codes = codesOf(resource['category']).map(({ code }) => code);
  return !codes.includes('encounter-diagnosis') || codes.includes('problem-list-item');
};

function problemLine(cluster: Cluster): ProblemLine {
  const listed = cluster.entries.filter(isListed);
  const told = listed.length > 0 ? listed : cluster.entries;
  const face = told.find((entry) => !ENDED.has(statusOf(entry))) ?? told[0]!;
  const atVisits = told === cluster.entries ? [] : cluster.entries.filter((entry) => !isListed(entry));
  const entries = [face, ...told.filter((entry) => entry !== face), ...atVisits];
  const status = statusOf(face);
  const onset = earliest(told.map(({ resource, decimalOf }) => saidTime(resource, 'onset', decimalOf)));
  const isOver = ENDED.has(status);
  const conflict = statusConflict(told);
  return {
    ...lineOf({ ...cluster, entries }),
    when: onset.start,
    status,
    certainty: certaintyOf(told),
    severity: first(told, ({ resource }) => conceptText(resource['severity'])),
    place: first(told, ({ resource }) => joined(conceptTexts(resource['bodySite']), ', ')),
    onset,
    ended:
      isOver || listed.length === 0
        ? latest(told.map(({ resource, decimalOf }) => saidTime(resource, 'abatement', decimalOf)))
        : NO_TIME,
    visits: entries.length - listed.length,
    ...(conflict && { conflicts: [conflict] }),
  };
}

/** Its own word for it, else that it ended: R4 asks for a status where there is an end, and not all servers know. */
function statusOf({ resource }: Entry): string {
  const said = codeOf(resource['clinicalStatus']);
  if (said !== '') return said.toLowerCase();
  const end = saidTime(resource, 'abatement');
  return isSaid(end) && end.text !== 'No' ? 'resolved' : '';
}

/** In doubt only as long as nobody confirmed it. */
function certaintyOf(entries: readonly Entry[]): string {
  const said = entries.map(({ resource }) => codeOf(resource['verificationStatus']).toLowerCase());
  return said.every((one) => DOUBTED.has(one)) ? said[0]! : '';
}

/** Sources that disagree whether it is over. */
function statusConflict(entries: readonly Entry[]): Conflict | undefined {
  if (new Set(entries.map((entry) => ENDED.has(statusOf(entry)))).size < 2) return undefined;
  return {
    about: 'Status',
    said: entries.map(({ resource, source }) => ({
      sourceName: source.name,
      stripe: source.stripe,
      text: statusText(resource['clinicalStatus']) || 'Not said',
    })),
  };
}

const startOf = ({ start }: SaidTime): number => wallSpan(start)?.from ?? Infinity;

/** The earliest date among them, as whoever knows it best says it: 2004 and March 2004 is March 2004. Without dates, the first words. */
function earliest(times: readonly SaidTime[]): SaidTime {
  const sorted = times.toSorted((a, b) => startOf(a) - startOf(b) || Number(isSaid(b)) - Number(isSaid(a)));
  const [first = NO_TIME] = sorted;
  if (first.start === '') return first;
  return sorted
    .filter(({ start }) => start.startsWith(first.start))
    .reduce((best, one) => (one.start.length > best.start.length ? one : best), first);
}

const latest = (times: readonly SaidTime[]): SaidTime => {
  const dated = times.filter(({ start }) => start !== '').toSorted((a, b) => startOf(b) - startOf(a));
  return dated[0] ?? times.find(isSaid) ?? NO_TIME;
};

function first(entries: readonly Entry[], read: (entry: Entry) => string): string {
  for (const entry of entries) {
    const text = read(entry);
    if (text !== '') return text;
  }
  return '';
}

/** By when it began, the newest first; then those that do not say, by name. */
function newestFirst(a: ProblemLine, b: ProblemLine): number {
  if (a.when !== b.when) return a.when < b.when ? 1 : -1;
  return a.title === b.title ? (a.id < b.id ? -1 : 1) : a.title < b.title ? -1 : 1;
}

function byName(lines: readonly ProblemLine[]): readonly AtVisits[] {
  const groups = new Map<string, ProblemLine[]>();
  for (const line of lines.toSorted(newestFirst)) {
    const name = plainName(line.title);
    const known = groups.get(name);
    if (known) known.push(line);
    else groups.set(name, [line]);
  }
  return [...groups.values()].map((same) => ({ name: same[0]!.title, lines: same }));
}

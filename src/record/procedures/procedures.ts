import { listOf, isObject } from '../../base/json.ts';
import { codesOf, conceptText, conceptTexts } from '../../fhir/coding.ts';
import { firstOf, joined, plainText } from '../../fhir/text.ts';
import { type Chapter, type ChapterHelp, type Line, lineOf, type SetAside, standing } from '../chapter.ts';
import { byDay } from '../cluster/by-day.ts';
import { type Cluster, clustersOf } from '../cluster/cluster.ts';
import type { Entry } from '../entry.ts';
import { type SaidTime, saidTime } from '../said-time.ts';

/** One thing that was done. */
export interface ProcedureLine extends Line {
  /** A code of FHIR's: `completed`, `in-progress`, `stopped` …; '' where nobody said. */
  readonly status: string;
  readonly performed: SaidTime;
  /** All of these in the words of the source, '' where it has none. */
  readonly place: string;
  readonly reason: readonly string[];
  readonly by: readonly string[];
  readonly where: string;
  readonly outcome: string;
  readonly complications: readonly string[];
  readonly followUp: readonly string[];
}

export interface ProceduresView {
  /** Under way, or still to come. */
  readonly open: readonly ProcedureLine[];
  /** The newest first. */
  readonly done: readonly ProcedureLine[];
  readonly setAside: readonly SetAside[];
}

const OPEN: ReadonlySet<string> = new Set(['preparation', 'in-progress', 'on-hold']);

export const procedures: Chapter<ProceduresView> = {
  types: ['Procedure'],
  build(own, _along, help) {
    const { facts, setAside } = standing(own);
    const rule = { keysOf: byDay(facts, namesOf), unless: placeOf };
    const lines = clustersOf(facts, rule, help.choices).map((cluster) => procedureLine(cluster, help));
    return {
      open: lines.filter(({ status }) => OPEN.has(status)),
      done: lines.filter(({ status }) => !OPEN.has(status)),
      setAside,
    };
  },
};

function namesOf({ resource }: Entry): readonly string[] {
  const name = conceptText(resource['code']).toLowerCase();
  if (name === '') return [];
  const codes = codesOf(resource['code']).filter(({ system }) => system !== '');
  return [`name ${name}`, ...codes.map(({ system, code }) => `code ${system}|${code}`)];
}

const placeOf = ({ resource }: Entry): string => conceptTexts(resource['bodySite']).join(', ').toLowerCase();

function procedureLine(cluster: Cluster, help: ChapterHelp): ProcedureLine {
  const { entries } = cluster;
  const first = (read: (entry: Entry) => string) => firstOf(...entries.map(read));
  const all = (read: (entry: Entry) => readonly string[]) => eachOnce(entries.flatMap(read));
  const named = (entry: Entry, references: unknown) => listOf(references).map((one) => help.nameOf(entry, one));
  return {
    ...lineOf(cluster),
    status: first(({ resource }) => plainText(resource['status'], 40)),
    performed: saidTime(entries[0]!.resource, 'performed', entries[0]!.decimalOf),
    place: first(({ resource }) => joined(conceptTexts(resource['bodySite']), ', ')),
    reason: all((entry) => [
      ...conceptTexts(entry.resource['reasonCode']),
      ...named(entry, entry.resource['reasonReference']),
    ]),
    by: all((entry) =>
      named(
        entry,
        listOf(entry.resource['performer']).map((one) => (isObject(one) ? one['actor'] : undefined)),
      ),
    ),
    where: first((entry) => help.nameOf(entry, entry.resource['location'])),
    outcome: first(({ resource }) => conceptText(resource['outcome'])),
    complications: all(({ resource }) => conceptTexts(resource['complication'])),
    followUp: all(({ resource }) => conceptTexts(resource['followUp'])),
  };
}

const eachOnce = (texts: readonly string[]): readonly string[] =>
  texts.length === 0 ? texts : [...new Set(texts)].filter(Boolean);

import { isObject, type JsonObject, listOf } from '../../base/json.ts';
import { codeOf, conceptText, conceptTexts, statusText } from '../../fhir/coding.ts';
import { dayOf } from '../../fhir/dates.ts';
import { joined, plainLines, plainText, wordsOf } from '../../fhir/text.ts';
import { valueText, wordlessValue, type WordlessValue } from '../../fhir/value.ts';
import { identifierKeys } from '../care-team/identifiers.ts';
import {
  type Chapter,
  type ChapterHelp,
  type Conflict,
  type Line,
  lineOf,
  type SetAside,
  standing,
} from '../chapter.ts';
import { type Cluster, clustersOf, type ClusterRule } from '../cluster/cluster.ts';
import { addressKey, type Entry } from '../entry.ts';
import { dateIn } from '../said-time.ts';
import { narrativeText } from '../summary/narrative.ts';

export interface CarePlansView {
  readonly plans: Sorted<PlanLine>;
  readonly goals: Sorted<GoalLine>;
  readonly setAside: readonly SetAside[];
}

interface Sorted<Of> {
  readonly now: readonly Of[];
  readonly past: readonly Of[];
}

export interface PlanLine extends Line {
  /** FHIR's code, `active`; '' where none was sent. */
  readonly status: string;
  /** As sent; '' where there is none. */
  readonly start: string;
  readonly end: string;
  /** What it is against: names of problems. */
  readonly about: readonly string[];
  readonly activities: readonly Activity[];
  readonly goals: readonly { readonly title: string; /** Of its line here. */ readonly id: string | undefined }[];
  readonly team: readonly string[];
  readonly notes: readonly string[];
  /** The source's own text, where nothing of it stands in the elements above; may have several lines. */
  readonly text: string;
}

export interface Activity {
  readonly title: string;
  /** FHIR's code; '' where none was sent. */
  readonly status: string;
  readonly when: string;
  /** Where that is in Sheaf's words: what it says, for a screen in another language. */
  readonly wordless?: WordlessValue;
}

export interface GoalLine extends Line {
  /** FHIR's code of where it is in its life, `active`. */
  readonly status: string;
  /** FHIR's code of how near it is, `in-progress`, or '' where its words are all there is. */
  readonly achievement: string;
  readonly achievementText: string;
  readonly start: string;
  readonly targets: readonly Target[];
  readonly about: readonly string[];
  readonly notes: readonly string[];
}

/** What is to be reached. */
export interface Target {
  readonly measure: string;
  readonly value: string;
  /** A date as sent, or how long it may take in words. */
  readonly due: string;
}

/** No plan has thousands of steps; a server may send them. */
const MOST = 200;

export const carePlans: Chapter<CarePlansView> = {
  types: ['CarePlan', 'Goal'],
  build(own, _along, help) {
    const { facts, setAside } = standing(own);
    const of = (type: string) =>
      clustersOf(
        facts.filter((entry) => entry.type === type),
        RULE,
        help.choices,
      );
    const goals = of('Goal').map((cluster) => ({ cluster, line: goalOf(cluster, help) }));
    const lines = new Map(goals.flatMap(({ cluster, line }) => cluster.entries.map((one) => [addressKey(one), line])));
    const plans = of('CarePlan').map((cluster) => planOf(cluster, help, lines));
    return {
      plans: sorted(plans),
      goals: sorted(goals.map(({ line }) => line)),
      setAside,
    };
  },
};

/** Two plans of one name that began on one day are one, and so are two goals in the same words. */
const RULE: ClusterRule = {
  keysOf: (entry) => [
    ...identifierKeys(entry),
    {
      key: JSON.stringify([entry.type, 'name', entry.line.title.toLowerCase(), dayOf(entry.line.when)]),
      why: 'same-name',
    },
  ],
};

const ENDED: ReadonlySet<string> = new Set(['completed', 'ended', 'stopped']);

const sorted = <Of extends { readonly status: string }>(lines: readonly Of[]): Sorted<Of> => ({
  now: lines.filter(({ status }) => !ENDED.has(status)),
  past: lines.filter(({ status }) => ENDED.has(status)),
});

function planOf(cluster: Cluster, help: ChapterHelp, goalLines: ReadonlyMap<string, GoalLine>): PlanLine {
  const [newest] = cluster.entries;
  const { resource } = newest!;
  const period = isObject(resource['period']) ? resource['period'] : {};
  const said = {
    about: namesOf(newest!, resource['addresses'], help),
    activities: objects(resource['activity'])
      .map((one) => activityOf(newest!, one, help))
      .filter(isTold),
    goals: goalsOf(newest!, help, goalLines),
    notes: notesOf(resource['note']),
  };
  const isEmpty = Object.values(said).every(({ length }) => length === 0);
  const text = isObject(resource['text']) ? narrativeText(resource['text']['div']) : '';
  return {
    ...lineOf(cluster),
    ...conflictIn(cluster.entries),
    ...said,
    status: statusOf(newest!),
    start: dateIn(period['start']),
    end: dateIn(period['end']),
    team: namesOf(newest!, resource['careTeam'], help),
    text: isEmpty ? joined([plainLines(resource['description'], 4000), text.slice(0, 8000)], '\n') : '',
  };
}

const isTold = ({ title }: Activity): boolean => title !== '';

/** What is to be done stands in the plan itself, or in an order that it names. */
function activityOf(from: Entry, activity: JsonObject, help: ChapterHelp): Activity {
  const detail = isObject(activity['detail']) ? activity['detail'] : {};
  const order = help.nameOf(from, activity['reference']);
  const wordless = wordlessValue(detail, 'scheduled');
  return {
    title: plainText(
      plainText(detail['description'], 500) || order || conceptText(detail['code']) || conceptText(detail['kind']),
      500,
    ),
    status: plainText(detail['status'], 40),
    when: valueText(detail, 'scheduled'),
    ...(wordless && { wordless }),
  };
}

function goalsOf(from: Entry, help: ChapterHelp, lines: ReadonlyMap<string, GoalLine>): PlanLine['goals'] {
  const found = objects(from.resource['goal']).map((reference) => {
    const entry = help.entryOf(from, reference);
    const line = entry && lines.get(addressKey(entry));
    return { title: line?.title ?? help.nameOf(from, reference), id: line?.id };
  });
  return found.filter(({ title }) => title !== '');
}

function goalOf(cluster: Cluster, help: ChapterHelp): GoalLine {
  const [newest] = cluster.entries;
  const { resource, decimalOf } = newest!;
  return {
    ...lineOf(cluster),
    ...conflictIn(cluster.entries),
    status: statusOf(newest!),
    achievement: codeOf(resource['achievementStatus']),
    achievementText: statusText(resource['achievementStatus']),
    start: dateIn(resource['startDate']),
    targets: objects(resource['target'])
      .map((target) => ({
        measure: conceptText(target['measure']),
        value: valueText(target, 'detail', decimalOf),
        due: dateIn(target['dueDate']) || valueText(target, 'due', decimalOf),
      }))
      .filter(({ measure, value, due }) => `${measure}${value}${due}` !== ''),
    about: namesOf(newest!, resource['addresses'], help),
    notes: notesOf(resource['note']),
  };
}

const statusOf = ({ resource }: Entry): string =>
  plainText(resource['lifecycleStatus'], 40) || codeOf(resource['status']);

function conflictIn(entries: readonly Entry[]): { readonly conflicts?: readonly Conflict[] } {
  const said = entries.map((entry) => ({
    sourceName: entry.source.name,
    stripe: entry.source.stripe,
    text: wordsOf(statusOf(entry)),
  }));
  return new Set(said.map(({ text }) => text)).size > 1 ? { conflicts: [{ about: 'Status', said }] } : {};
}

const objects = (list: unknown): readonly JsonObject[] => listOf(list).slice(0, MOST).filter(isObject);

const namesOf = (from: Entry, references: unknown, help: ChapterHelp): readonly string[] => [
  ...new Set(
    objects(references)
      .map((one) => help.nameOf(from, one) || conceptTexts(one)[0] || '')
      .filter((name) => name !== ''),
  ),
];

const notesOf = (notes: unknown): readonly string[] =>
  objects(notes)
    .map(({ text }) => plainLines(text, 4000))
    .filter((text) => text !== '');

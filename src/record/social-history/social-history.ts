import { isObject } from '../../base/json.ts';
import { codesOf, conceptText, LOINC } from '../../fhir/coding.ts';
import { plainText } from '../../fhir/text.ts';
import { type Chapter, type ChapterHelp, type Line, lineOf, type SetAside, standing } from '../chapter.ts';
import { type Cluster, clustersOf, type ClusterRule } from '../cluster/cluster.ts';
import type { Entry } from '../entry.ts';
import { type Answer, answersOf, type WordlessAnswers, wordlessAnswers } from './answers.ts';
import { type Area, areaOf, AREAS } from './areas.ts';

/** All that was answered to one question, over the years. */
export interface Topic {
  readonly title: string;
  /** Its value is the line's `detail`, in the source's words. */
  readonly latest: Line;
  /** The newest first. */
  readonly earlier: readonly Line[];
}

export interface QuestionnaireLine extends Line {
  readonly answers: readonly Answer[];
  /** What those of them say that are in Sheaf's words. */
  readonly wordless: WordlessAnswers;
  /** A code of FHIR's where it is not `completed`: `in-progress`, `amended`, `stopped`. */
  readonly status: string;
  /** Who answered, in the source's words. */
  readonly by: string;
}

export interface SocialHistoryView {
  readonly areas: readonly { readonly area: Area; readonly topics: readonly Topic[] }[];
  readonly questionnaires: readonly QuestionnaireLine[];
  /** Observations of no such kind, which no other chapter has: what was seen at an examination. */
  readonly others: readonly Topic[];
  readonly setAside: readonly SetAside[];
}

const ANSWERS: ClusterRule = {
  keysOf({ resource, line }) {
    const topic = topicOf(resource);
    if (topic === '' || line.when === '') return [];
    return [{ key: `${topic} ${line.when} ${line.detail.toLowerCase()}`, why: 'same-code-and-time' }];
  },
};

const QUESTIONNAIRES: ClusterRule = {
  keysOf({ resource, line }) {
    const { identifier, questionnaire } = resource;
    const number = isObject(identifier) ? plainText(identifier['value']) : '';
    const form = plainText(questionnaire, 500);
    return [
      ...(number === '' || !isObject(identifier)
        ? []
        : [{ key: `id ${plainText(identifier['system'])}|${number}`, why: 'same-identifier' as const }]),
      ...(form === '' || line.when.length <= 10
        ? []
        : [{ key: `form ${form} ${line.when}`, why: 'same-code-and-time' as const }]),
    ];
  },
};

export const socialHistory: Chapter<SocialHistoryView> = {
  types: ['Observation', 'QuestionnaireResponse'],
  isOwn: (type, kind) => type !== 'Observation' || kind === 'observation',
  build(own, _along, help) {
    const { facts, setAside } = standing(own);
    const observed = facts.filter(({ type }) => type === 'Observation');
    const answered = facts.filter(({ type }) => type !== 'Observation');
    const byArea = new Map<Area | undefined, Entry[]>();
    for (const entry of observed) {
      const area = areaOf(entry.resource);
      byArea.set(area, [...(byArea.get(area) ?? []), entry]);
    }
    const topics = (area: Area | undefined) => topicsOf(byArea.get(area) ?? [], help);
    return {
      areas: AREAS.map((area) => ({ area, topics: topics(area) })).filter((one) => one.topics.length > 0),
      questionnaires: clustersOf(answered, QUESTIONNAIRES, help.choices).map((one) => questionnaireLine(one, help)),
      others: topics(undefined),
      setAside,
    };
  },
};

/** By what two answers are to the same question: LOINC where it is there, else any code, else its words. */
function topicOf({ code }: Entry['resource']): string {
  const codes = codesOf(code);
  const best = codes.find(({ system }) => system === LOINC) ?? codes.find(({ system }) => system !== '');
  return best ? `${best.system}|${best.code}` : conceptText(code).toLowerCase();
}

/** By the newest answer of each. */
function topicsOf(entries: readonly Entry[], { choices }: ChapterHelp): readonly Topic[] {
  const topics = new Map<string, Line[]>();
  for (const cluster of clustersOf(entries, ANSWERS, choices)) {
    const line = lineOf(cluster);
    const key = topicOf(cluster.entries[0]!.resource) || line.id;
    const known = topics.get(key);
    if (known) known.push(line);
    else topics.set(key, [line]);
  }
  return [...topics.values()].map(([latest, ...earlier]) => ({ title: latest!.title, latest: latest!, earlier }));
}

function questionnaireLine(cluster: Cluster, help: ChapterHelp): QuestionnaireLine {
  const [face] = cluster.entries;
  const { resource, decimalOf } = face!;
  const status = plainText(resource['status'], 40);
  return {
    ...lineOf(cluster),
    answers: answersOf(resource['item'], decimalOf),
    wordless: wordlessAnswers(resource['item'], decimalOf),
    status: status === 'completed' ? '' : status,
    by: help.nameOf(face!, resource['source']) || help.nameOf(face!, resource['author']),
  };
}

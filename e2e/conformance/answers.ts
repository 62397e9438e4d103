import { digestOf } from '../../src/store/digest.ts';
import { parseSearch } from '../../src/fhir/search-query.ts';
import { hashOf, identify } from '../../src/store/identify.ts';
import { RecordIndex } from '../../src/store/record-index.ts';
import { find } from '../../src/store/search/find.ts';
import type { Resource } from '../../src/fhir/resource.ts';
import { randomOf } from '../sandbox/generator/random.ts';
import { matches } from './by-the-book.ts';
import { DIFFERENCES, type Difference } from './differences.ts';
import type { Matcher } from './other-matcher.ts';
import { type Question, questions } from './questions.ts';
import type { PersonRecord } from './records.ts';
import { valuesFound } from './values-found.ts';

export interface Answered {
  readonly asked: number;
  /** How many of the questions found something, and not everything of their type. */
  readonly telling: number;
  /** How many could be asked of the other. */
  readonly compared: number;
  /** Where our answer is not the one by the book. */
  readonly wrong: readonly string[];
  /** Where the other's is not ours, and nothing explains it. */
  readonly unexplained: readonly string[];
  /** How many questions each explanation was needed for. */
  readonly explained: ReadonlyMap<Difference, number>;
}

/** So many questions, answered by our index, by the book, and by another's matcher. */
export function compareAnswers(
  { resources, fhirBase }: PersonRecord,
  count: number,
  seed: string,
  other?: Matcher,
): Answered {
  const answer = ourAnswers(resources, fhirBase);
  const values = new Map(resources.map((resource) => [resource, valuesFound(resource)]));
  const [wrong, unexplained]: [string[], string[]] = [[], []];
  const explained = new Map<Difference, number>();
  let [asked, telling, compared] = [0, 0, 0];
  for (const question of questions(resources, randomOf(seed))) {
    if (asked++ === count) break;
    const ofType = resources.filter(({ resourceType }) => resourceType === question.type);
    const ours = answer(question.text);
    const book = idsOf(ofType.filter((resource) => matches(question, values.get(resource)!, fhirBase)));
    if (ours.length > 0 && ours.length < ofType.length) telling++;
    if (ours.join() !== book.join()) wrong.push(told(question, ours, book));
    if (!other) continue;
    const answered = other(ofType, question.text);
    if (!answered) continue;
    compared++;
    const theirs = idsOf(answered);
    if (ours.join() === theirs.join()) continue;
    const why = ours.join() === book.join() ? explanationOf(question) : undefined;
    if (why) explained.set(why, (explained.get(why) ?? 0) + 1);
    else unexplained.push(told(question, ours, theirs));
  }
  return { asked: count, telling, compared, wrong, unexplained, explained };
}

const idsOf = (resources: readonly Resource[]): readonly string[] => resources.map(({ id }) => id!).toSorted();

const explanationOf = ({ conditions }: Question): Difference | undefined =>
  DIFFERENCES.find(({ concerns }) => conditions.some(concerns));

function told({ text }: Question, ours: readonly string[], theirs: readonly string[]): string {
  const only = (some: readonly string[], others: readonly string[]): string =>
    some
      .filter((id) => !others.includes(id))
      .slice(0, 3)
      .join(' ');
  return `${decodeURIComponent(text)}: ${ours.length} and ${theirs.length}; only ours ${only(ours, theirs) || '–'}, only theirs ${only(theirs, ours) || '–'}`;
}

function ourAnswers(resources: readonly Resource[], fhirBase: string): (query: string) => readonly string[] {
  const index = new RecordIndex();
  const batch = resources.map((resource) => identify({ resource, text: JSON.stringify(resource) }));
  const digest = { ...digestOf(batch, 1), hash: batch.map(({ text }) => hashOf(text)) };
  index.load({ seq: 1, connectionId: 'c', bytes: 1, fetchedAt: 1 }, digest);
  return (query) => {
    const { positions, ignored, problems } = find(
      index,
      parseSearch(query),
      { bases: new Map([['c', fhirBase]]) },
      { handling: 'strict' },
    );
    if (problems.length > 0 || ignored.length > 0)
      return [`refused: ${[...ignored, ...problems.map(({ code }) => code)].join()}`];
    return Array.from(positions, (position) => index.idOf(position)).toSorted();
  };
}

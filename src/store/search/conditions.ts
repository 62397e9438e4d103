import type { ChainFilter, HasFilter, SearchFilter, ValueFilter } from '../../fhir/query/filters.ts';
import { keyOf } from '../../fhir/query/filters.ts';
import { named } from '../../fhir/query/problems.ts';
import { type Asked, askedTypes, isKnownType, type Meaning, meaningsOf } from './asked.ts';
import { byWord, byWordOf, marksOf } from './by-word.ts';
import { isOfEvery, ofEvery } from './every-resource.ts';
import type { Ground } from './ground.ts';
import { eachTarget } from './links.ts';
import { byParameter } from './parameters.ts';
import type { Report } from './report.ts';
import { allOf, anyOf, candidates, marked, type Narrow, ofTypes } from './rows.ts';
import { targetsIn } from './targets.ts';
import type { TextSearch } from './text-search.ts';

/** What all conditions of one search share. */
export interface Search {
  readonly ground: Ground;
  readonly report: Report;
  readonly text: TextSearch | undefined;
}

/** A condition made ready: what it means is worked out against the distinct values, and rows cost array reads. Undefined where it has none. */
export function conditionOf(
  search: Search,
  asked: Asked,
  filter: SearchFilter,
  written = keyOf(filter),
): Narrow | undefined {
  if (filter.kind === 'has') return byHas(search, filter, written);
  if (filter.kind === 'chain') return byChain(search, asked, filter, written);
  return isOfEvery(filter.name) ? ofEvery(search, filter, written) : byValues(search, asked, filter, written);
}

function byValues(search: Search, asked: Asked, filter: ValueFilter, written: string): Narrow | undefined {
  const meanings = meaningsFor(search, asked, filter.name, written);
  const narrows = meanings.map(({ parameter, asked: its }) => {
    const again = (other: ValueFilter): Narrow | undefined => conditionOf(search, its, other, written);
    const narrow = byParameter(search, parameter, filter, written, again);
    return narrow && (isSame(its, asked) ? narrow : allOf([ofTypes(search.ground.index, its.numbers), narrow]));
  });
  return narrows.every((narrow) => narrow !== undefined) && narrows.length > 0 ? anyOf(narrows) : undefined;
}

/** Whether all rows that can come have this meaning. */
const isSame = (its: Asked, asked: Asked): boolean =>
  asked.numbers.every((wanted, type) => wanted === 0 || its.numbers[type] === 1);

/** None where it is known of no type; a search over several types may be asked with what all of them have. */
function meaningsFor({ ground, report }: Search, asked: Asked, name: string, written: string): readonly Meaning[] {
  const meanings = meaningsOf(ground.index, asked, name);
  if (meanings.length === 0) report.ignore(written, `${named(name)} is no search parameter of what is searched.`);
  return meanings;
}

/** What a reference points at must match, of its own source: two hospitals both have `Patient/1`. */
function byChain(search: Search, asked: Asked, { name, type, next }: ChainFilter, written: string): Narrow | undefined {
  const { ground, report } = search;
  const meanings = meaningsFor(search, asked, name, written).filter(({ parameter }) => parameter.type === 'reference');
  if (meanings.length === 0) {
    if (report.ignored.includes(written) || report.problems.length > 0) return undefined;
    return report.refuse('bad-parameter', written, `${named(name)} is not a reference that a chain could follow.`);
  }
  if (type !== undefined && !isKnownType(ground.index, type)) return unknownType(report, type, written);
  const targets =
    type === undefined ? [...new Set(meanings.flatMap(({ parameter }) => parameter.targets ?? []))] : [type];
  const its = askedTypes(ground.index, targets);
  const inner = conditionOf(search, its, next, written);
  if (!inner) return undefined;
  const words = marksOf(ground.index, ground.index.words.of(name, 'reference'));
  const holders = askedTypes(
    ground.index,
    meanings.flatMap(({ asked: { names } }) => names),
  );
  const narrow: Narrow = (rows, length) => {
    const found = foundBy(ground, its, inner);
    const targetOf = targetsIn(ground);
    const leads = (word: number, connection: number): boolean => found[targetOf(word, connection)] === 1;
    return byWordOf(ground.index, words, leads)(rows, length);
  };
  return isSame(holders, asked) ? narrow : allOf([ofTypes(ground.index, holders.numbers), narrow]);
}

/** What is pointed at by something that matches. */
function byHas(search: Search, { type, name, next }: HasFilter, written: string): Narrow | undefined {
  const { ground, report } = search;
  if (!isKnownType(ground.index, type)) return unknownType(report, type, written);
  const its = askedTypes(ground.index, [type]);
  const [meaning] = meaningsOf(ground.index, its, name);
  if (meaning?.parameter.type !== 'reference')
    return report.refuse('bad-parameter', written, `${named(name)} is not a reference of ${named(type)}.`);
  const inner = conditionOf(search, its, next, written);
  if (!inner) return undefined;
  const words = marksOf(ground.index, ground.index.words.of(name, 'reference'));
  return (rows, length) => {
    const sources = candidates(ground, its.numbers);
    const pointedAt = new Uint8Array(ground.index.length);
    const found = sources.subarray(0, allOf([byWord(ground.index, words), inner])(sources, sources.length));
    eachTarget(ground, found, words, (target) => {
      pointedAt[target] = 1;
    });
    return marked(pointedAt)(rows, length);
  };
}

const unknownType = (report: Report, type: string, written: string): undefined =>
  report.refuse('unknown-type', written, `${named(type)} is no type of resource.`);

function foundBy(ground: Ground, { numbers }: Asked, narrow: Narrow): Uint8Array {
  const rows = candidates(ground, numbers);
  const kept = narrow(rows, rows.length);
  const found = new Uint8Array(ground.index.length);
  for (let i = 0; i < kept; i++) found[rows[i]!] = 1;
  return found;
}

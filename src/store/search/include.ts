import type { Include } from '../../fhir/query/controls.ts';
import { parameterOf, parametersOf } from '../../fhir/search/parameters.ts';
import { type Asked, askedTypes, isKnownType } from './asked.ts';
import { marksOf } from './by-word.ts';
import type { Search } from './conditions.ts';
import type { Ground } from './ground.ts';
import { eachTarget } from './links.ts';
import { candidates } from './rows.ts';

/** More than any page can use: a wildcard that iterates would bring the whole record. */
const MOST = 5000;
/** Links from what was found. A record refers to itself over and over, and each round looks at all of a type. */
const MOST_ROUNDS = 10;

/** An include made ready: which words of which rows lead where. */
interface Join {
  readonly reverse: boolean;
  readonly iterate: boolean;
  readonly sources: Asked;
  readonly marks: Uint8Array;
  readonly targets: Uint8Array | undefined;
}

/** Undefined where one of them is refused; the report says why. */
export function joinsOf(search: Search, includes: readonly Include[]): readonly Join[] {
  return includes.map((include) => joinOf(search, include)).filter((join) => join !== undefined);
}

function joinOf({ ground, report }: Search, { reverse, iterate, type, parameter, target }: Include): Join | undefined {
  const { index } = ground;
  const written = reverse ? '_revinclude' : '_include';
  if (type !== '*' && !isKnownType(index, type)) return report.refuse('unknown-type', written, 'A type that is none.');
  if (type !== '*' && parameter !== '*' && parameterOf(type, parameter)?.type !== 'reference')
    return report.refuse('bad-value', written, 'What is not a reference leads to nothing that could be included.');
  const sources = askedTypes(index, type === '*' ? [] : [type]);
  const names = parameter === '*' ? referencesOf(type === '*' ? index.types.texts : [type]) : [parameter];
  const marks = marksOf(index, ...names.map((name) => index.words.of(name, 'reference')));
  return {
    reverse,
    iterate,
    sources,
    marks,
    targets: target === undefined ? undefined : askedTypes(index, [target]).numbers,
  };
}

/** The names of all parameters of these types that are references. */
export const referencesOf = (types: readonly string[]): readonly string[] => [
  ...new Set(
    types.flatMap((type) =>
      parametersOf(type)
        .filter((one) => one.type === 'reference')
        .map(({ name }) => name),
    ),
  ),
];

/**
 * What comes along with these rows, in the order of its positions and none of it twice. What iterates goes on with what
 * it brought, until there is nothing new: a circle ends where it began.
 */
export function includedWith(ground: Ground, page: Uint32Array, joins: readonly Join[]): Uint32Array {
  if (joins.length === 0 || page.length === 0) return new Uint32Array(0);
  const seen = new Uint8Array(ground.index.length);
  for (const row of page) seen[row] = 1;
  const found: number[] = [];
  let last: Uint32Array = page;
  for (let round = 0; last.length > 0 && found.length < MOST && round < MOST_ROUNDS; round++) {
    const next: number[] = [];
    const take = (row: number): void => {
      if (seen[row] === 1 || found.length + next.length >= MOST) return;
      seen[row] = 1;
      next.push(row);
    };
    for (const join of joins) if (round === 0 || join.iterate) follow(ground, last, join, take);
    for (const row of next) found.push(row);
    last = Uint32Array.from(next);
  }
  return Uint32Array.from(found).sort();
}

function follow(
  ground: Ground,
  rows: Uint32Array,
  { reverse, sources, marks, targets }: Join,
  take: (row: number) => void,
): void {
  const { index, connections } = ground;
  const isIn = (row: number, types: Uint8Array | undefined): boolean =>
    types === undefined || types[index.type.at(row)] === 1;
  if (!reverse) {
    const own = rows.filter((row) => isIn(row, sources.numbers));
    eachTarget(ground, own, marks, (target) => {
      if (isIn(target, targets) && (!connections || connections[index.connection.at(target)] === 1)) take(target);
    });
    return;
  }
  const wanted = new Uint8Array(index.length);
  for (const row of rows) if (isIn(row, targets)) wanted[row] = 1;
  eachTarget(ground, candidates(ground, sources.numbers), marks, (target, row) => {
    if (wanted[target] === 1) take(row);
  });
}

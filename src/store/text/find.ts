import type { RowKind } from '../../fhir/description.ts';
import type { TextPlace } from '../../fhir/human-text.ts';
import type { RecordIndex } from '../record-index.ts';
import { newestFirst } from '../timeline.ts';
import { type FacetChoice, type FacetCounts, facetsOf } from './facets.ts';
import { type Asking, BEST, markPlain, markTerm, placeIn, type TermMarks, wayIn, worthOf } from './match.ts';
import { putRight, type Term, termsOf } from './question.ts';
import type { TextIndex } from './text-index.ts';
import { askedWords, fold } from './tokens.ts';

/** Which entries are asked; all current ones when empty. */
export interface TextScope extends FacetChoice {
  readonly connectionIds?: readonly string[] | undefined;
  readonly types?: readonly string[] | undefined;
  /** These not. */
  readonly without?: ReadonlySet<number> | undefined;
  readonly limit: number;
  /** The best of each kind besides, so many. */
  readonly perKind?: number | undefined;
}

/** An entry that has all words. */
export interface TextHit {
  readonly position: number;
  /** Where the word is that is hidden deepest. */
  readonly place: TextPlace;
  /** It has one of the terms under another name only. */
  readonly isOtherName: boolean;
}

export interface FoundText extends FacetCounts {
  readonly total: number;
  /** The best first, and of equals the newest. */
  readonly hits: readonly TextHit[];
  /** Where `perKind` was asked for: of each kind the best, the kind with the best of all first. */
  readonly groups: readonly { readonly kind: RowKind; readonly total: number; readonly hits: readonly TextHit[] }[];
  /** Other names under which something was found: "myocardial infarction". */
  readonly names: readonly string[];
  /** Words that were looked for in place of some that hardly any entry has. */
  readonly meant: readonly string[];
  readonly terms: readonly (Term & { readonly meant: readonly string[] })[];
}

/**
 * The entries that have all these words, the best first. An empty question finds nothing. An everyday word that is
 * mistyped is put right only where nothing is found without.
 */
export function findInText(index: RecordIndex, text: TextIndex, question: string, scope: TextScope): FoundText {
  const found = findTerms(index, text, question, scope);
  const right = found.total === 0 ? putRight(question) : undefined;
  if (!right) return found;
  const again = findTerms(index, text, right.question, scope);
  return again.total === 0 ? found : { ...again, meant: [...right.words, ...again.meant] };
}

function findTerms(index: RecordIndex, text: TextIndex, question: string, scope: TextScope): FoundText {
  const terms = termsOf(question);
  if (terms.length === 0) return NOTHING;
  const isAsked = askedIn(index, scope);
  const asking: Asking = { blocks: text.blocks, length: index.length, counts: isAsked };
  const marked: TermMarks[] = [];
  for (const term of terms) marked.push(markTerm(asking, term));
  const { positions, worth, total, counts } = collect(index, question, terms, marked, scope, isAsked);
  const bestOf = (limit: number, all: Collected) => best(all, limit).map((position) => hitOf(position, marked));
  return {
    ...counts,
    total,
    hits: bestOf(scope.limit, { positions, worth, total }),
    groups:
      scope.perKind === undefined
        ? []
        : byKind(index, { positions, worth, total }).map(({ kind, ...its }) => ({
            kind,
            total: its.total,
            hits: bestOf(scope.perKind!, its),
          })),
    names: total === 0 ? [] : [...new Set(marked.flatMap(({ names }) => names.map(({ name }) => name)))],
    meant: total === 0 ? [] : [...new Set(marked.flatMap(({ meant }) => meant))],
    terms: terms.map((term, i) => ({ ...term, meant: marked[i]!.meant })),
  };
}

/** Whether an entry has all these words (or such as begin so) in these places. */
export function matchText(
  index: RecordIndex,
  text: TextIndex,
  question: string,
  places: readonly TextPlace[],
): (position: number) => boolean {
  const words = askedWords(question).flatMap(({ word, parts }) => (parts.length > 0 ? parts : [word]));
  const { blocks } = text;
  const marks = words.map((word) => markPlain({ blocks, length: index.length }, word, places));
  return (position) => marks.length > 0 && marks.every((one) => one[position]! > 0);
}

const NOTHING: FoundText = {
  total: 0,
  hits: [],
  groups: [],
  kinds: {},
  sources: {},
  years: {},
  names: [],
  meant: [],
  terms: [],
};

function askedIn(index: RecordIndex, { connectionIds, types, without }: TextScope): (position: number) => boolean {
  const { current, connection, type } = index;
  const connections = connectionIds && flags(index.connections, connectionIds);
  const wanted = types && flags(index.types, types);
  return (position) =>
    current.at(position) === 1 &&
    !without?.has(position) &&
    (!connections || connections[connection.at(position)] === 1) &&
    (!wanted || wanted[type.at(position)] === 1);
}

function flags(all: RecordIndex['types'], chosen: readonly string[]): Uint8Array {
  const flagged = new Uint8Array(all.texts.length);
  for (const one of chosen) {
    const number = all.find(one);
    if (number !== undefined) flagged[number] = 1;
  }
  return flagged;
}

/** What was found, the newest first, and what each is worth: so many of either. */
interface Collected {
  readonly positions: Uint32Array;
  readonly worth: Uint16Array;
  readonly total: number;
}

/** All that has every term. */
function collect(
  index: RecordIndex,
  question: string,
  terms: readonly Term[],
  marked: readonly TermMarks[],
  choice: FacetChoice,
  isAsked: (position: number) => boolean,
): Collected & { readonly counts: FacetCounts } {
  const facets = facetsOf(index, choice);
  const bonusOf = titleBonus(index, question);
  const order = newestFirst(index);
  const positions = new Uint32Array(order.length);
  const worth = new Uint16Array(order.length);
  let total = 0;
  const weights = terms.map(({ words }) => words.length);
  const [first, ...rest] = marked.map(({ marks }) => marks);
  for (let i = 0; i < order.length; i++) {
    const position = order[i]!;
    if (first![position] === 0) continue; // most of them
    let sum = worthOf(first![position]!) * weights[0]!;
    for (let j = 0; j < rest.length && sum > 0; j++) {
      const mark = rest[j]![position]!;
      sum = mark === 0 ? 0 : sum + worthOf(mark) * weights[j + 1]!;
    }
    if (sum === 0 || !isAsked(position) || !facets.takes(position)) continue;
    positions[total] = position;
    worth[total++] = sum + bonusOf(index.title.at(position));
  }
  return { positions, worth, total, counts: facets.counts() };
}

/** The same apart by kind, the kind with the best of all first. */
function byKind(index: RecordIndex, { positions, worth, total }: Collected) {
  const places = index.kinds.texts.map((): number[] => []);
  for (let i = 0; i < total; i++) places[index.kind.at(positions[i]!)]!.push(i);
  return places
    .map((own, kind) => ({
      kind: index.kinds.texts[kind] as RowKind,
      total: own.length,
      positions: Uint32Array.from(own, (i) => positions[i]!),
      worth: Uint16Array.from(own, (i) => worth[i]!),
      best: own.reduce((most, i) => Math.max(most, worth[i]!), 0),
    }))
    .filter((one) => one.total > 0)
    .toSorted((a, b) => b.best - a.best || b.total - a.total);
}

/** An entry that is called just so comes first, and one whose name begins so before the others. */
function titleBonus(index: RecordIndex, question: string): (title: number) => number {
  const asked = fold(question.slice(0, 200)).trim();
  const known = new Uint8Array(index.texts.length); // few titles, and each of many entries
  return (number) => {
    known[number] ||= 1 + bonus(fold(index.texts.of(number)), asked);
    return known[number]! - 1;
  };
}

const bonus = (title: string, asked: string): number =>
  title === asked ? BEST : title.startsWith(`${asked} `) || title.startsWith(`${asked},`) ? BEST / 4 : 0;

/** The first of the best, by counting: they come in the order in which equals stay. */
function best({ positions, worth, total }: Collected, limit: number): readonly number[] {
  let most = 0;
  for (let i = 0; i < total; i++) most = Math.max(most, worth[i]!);
  const counts = new Uint32Array(most + 1);
  for (let i = 0; i < total; i++) counts[worth[i]!]!++;
  let least = most;
  for (let sum = counts[most]!; sum < limit && least > 0;) sum += counts[--least]!;
  const chosen: { position: number; worth: number }[] = [];
  let room = limit;
  for (let above = least + 1; above <= most; above++) room -= counts[above]!;
  for (let i = 0; i < total; i++) {
    if (worth[i]! < least || (worth[i] === least && room-- <= 0)) continue;
    chosen.push({ position: positions[i]!, worth: worth[i]! });
  }
  return chosen.sort((a, b) => b.worth - a.worth).map(({ position }) => position);
}

function hitOf(position: number, marked: readonly TermMarks[]): TextHit {
  const marks = marked.map(({ marks: its }) => its[position]!);
  const deepest = marks.reduce((one, other) => (((other >> 3) & 7) > ((one >> 3) & 7) ? other : one));
  return {
    position,
    place: placeIn(deepest),
    isOtherName: marks.some((mark) => wayIn(mark) === 'other-name'),
  };
}

import type { RowKind } from '../../fhir/description.ts';
import type { TextPlace } from '../../fhir/human-text.ts';
import type { RecordIndex } from '../record-index.ts';
import { newestFirst } from '../timeline.ts';
import { type Asking, BEST, markPlain, markTerm, placeIn, type TermMarks, wayIn, worthOf } from './match.ts';
import { putRight, type Term, termsOf } from './question.ts';
import type { TextIndex } from './text-index.ts';
import { askedWords, fold } from './tokens.ts';

/** Which entries are asked; all current ones when empty. */
export interface TextScope {
  readonly connectionIds?: readonly string[] | undefined;
  readonly types?: readonly string[] | undefined;
  readonly kind?: RowKind | undefined;
  readonly limit: number;
}

/** An entry that has all words. */
export interface TextHit {
  readonly position: number;
  /** Where the word is that is hidden deepest. */
  readonly place: TextPlace;
  /** It has one of the terms under another name only. */
  readonly isOtherName: boolean;
}

export interface FoundText {
  readonly total: number;
  /** The best first, and of equals the newest. */
  readonly hits: readonly TextHit[];
  /** Of all that has the words, whatever kind was asked for. */
  readonly kinds: Readonly<Partial<Record<RowKind, number>>>;
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
  if (terms.length === 0) return { total: 0, hits: [], kinds: {}, names: [], meant: [], terms: [] };
  const isAsked = askedIn(index, scope);
  const asking: Asking = { blocks: text.blocks, length: index.length, counts: isAsked };
  const marked: TermMarks[] = [];
  for (const term of terms) marked.push(markTerm(asking, term));
  const { positions, worth, total, kinds } = collect(index, question, terms, marked, scope, isAsked);
  return {
    total,
    hits: best(positions, worth, total, scope.limit).map((position) => hitOf(position, marked)),
    kinds,
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

function askedIn(index: RecordIndex, { connectionIds, types }: TextScope): (position: number) => boolean {
  const { current, connection, type } = index;
  const connections = connectionIds && flags(index.connections, connectionIds);
  const wanted = types && flags(index.types, types);
  return (position) =>
    current.at(position) === 1 &&
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

/** All that has every term, the newest first, and what each is worth. */
function collect(
  index: RecordIndex,
  question: string,
  terms: readonly Term[],
  marked: readonly TermMarks[],
  { kind }: TextScope,
  isAsked: (position: number) => boolean,
) {
  const kindAsked = kind === undefined ? undefined : (index.kinds.find(kind) ?? -1);
  const bonusOf = titleBonus(index, question);
  const counts = new Uint32Array(index.kinds.texts.length);
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
    if (sum === 0 || !isAsked(position)) continue;
    const its = index.kind.at(position);
    counts[its]!++;
    if (kindAsked !== undefined && its !== kindAsked) continue;
    positions[total] = position;
    worth[total++] = sum + bonusOf(index.title.at(position));
  }
  const pairs = index.kinds.texts.map((name, i) => [name, counts[i]!] as const);
  const kinds = Object.fromEntries(pairs.filter(([, count]) => count > 0)) as FoundText['kinds'];
  return { positions, worth, total, kinds };
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
function best(positions: Uint32Array, worth: Uint16Array, total: number, limit: number): readonly number[] {
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

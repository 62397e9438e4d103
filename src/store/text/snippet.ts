import type { TextPlace } from '../../fhir/human-text.ts';
import type { FoundText } from './find.ts';
import type { Phrase } from './question.ts';
import { fold } from './tokens.ts';

/** A piece of a text; `isHit`: what was looked for. */
export interface SnippetPart {
  readonly text: string;
  readonly isHit: boolean;
}

/** Whether a word of a text, folded, is one that was looked for. */
export type IsWanted = (word: string) => boolean;

/** What an entry's words are compared with: all words asked for, those meant by them, and other names. */
export function wantedIn({ terms }: Pick<FoundText, 'terms'>): IsWanted {
  const words = terms.flatMap((term) => term.words.flatMap(({ word, parts }) => [word, ...parts]));
  const names = terms.flatMap(({ others }) => others.flatMap((name) => name.words));
  const meant = new Set(terms.flatMap((term) => term.meant));
  return (text) =>
    words.some((word) => text.startsWith(word) || (isDense(word) && text.includes(word))) ||
    names.some(({ word, begins }) => (begins ? text.startsWith(word) : text === word)) ||
    meant.has(text);
}

/** Pairs of characters stand anywhere in a run of them. */
const isDense = (word: string): boolean => word.charCodeAt(0) > 0x0e00;

const RUN = /[\p{L}\p{M}\p{N}'’]+(?:[-./:,_+&][\p{L}\p{M}\p{N}]+)*\+*/gu;
const BEFORE = 60;
const ALL = 220;

/** The text around the first word that was looked for; undefined where there is none. */
function snippetOf(text: string, isWanted: IsWanted): readonly SnippetPart[] | undefined {
  const first = firstHit(text, isWanted);
  if (first === undefined) return undefined;
  const start = first <= BEFORE ? 0 : wordStart(text, first - BEFORE, first);
  const end = start + ALL >= text.length ? text.length : wordEnd(text, start + ALL);
  const parts: SnippetPart[] = [];
  const put = (piece: string, isHit: boolean) => {
    const clean = cleaned(piece);
    if (clean !== '') parts.push({ text: clean, isHit });
  };
  let at = start;
  const shown = text.slice(start, end);
  for (const { 0: run, index } of shown.matchAll(RUN)) {
    if (!isHit(run, isWanted)) continue;
    put(`${at === start && start > 0 ? '… ' : ''}${text.slice(at, start + index)}`, false);
    put(run, true);
    at = start + index + run.length;
  }
  put(`${text.slice(at, end)}${end < text.length ? ' …' : ''}`, false);
  return parts;
}

/** Where the first of them stands. */
function firstHit(text: string, isWanted: IsWanted): number | undefined {
  for (const { 0: run, index } of text.matchAll(RUN)) if (isHit(run, isWanted)) return index;
  return undefined;
}

function isHit(run: string, isWanted: IsWanted): boolean {
  const folded = fold(run);
  return isWanted(folded) || folded.split(/[-./:,_+&]+/).some((piece) => piece !== '' && isWanted(piece));
}

function wordStart(text: string, from: number, most: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space >= most ? from : space + 1;
}

function wordEnd(text: string, from: number): number {
  const space = text.lastIndexOf(' ', from);
  return space > from - 40 ? space : from;
}

/** One line, with nothing in it that could turn it around. */
const cleaned = (piece: string): string =>
  piece
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/(?![\u200c-\u200f])\p{Cf}/gu, '');

/** Of the texts of an entry the one to show: one where it was found; from elsewhere rather than nothing. */
export function snippetSearch(isWanted: IsWanted, place: TextPlace) {
  let best: { readonly text: string; readonly isThere: boolean } | undefined;
  return {
    hear: (where: TextPlace, text: string): void => {
      const isThere = where === place;
      if (best && (best.isThere || !isThere)) return;
      if (firstHit(text, isWanted) !== undefined) best = { text, isThere };
    },
    result: () => best && snippetOf(best.text, isWanted),
  };
}

/** Which of these names a text has. */
export const nameIn = (names: readonly Phrase[], text: string): Phrase | undefined => {
  const words = (fold(text).match(RUN) ?? []).flatMap((run) => [run, ...run.split(/[-./:,_+&]+/)]);
  return names.find((name) =>
    name.words.every(({ word, begins }) => words.some((one) => (begins ? one.startsWith(word) : one === word))),
  );
};

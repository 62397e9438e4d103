import { PLAIN_WORDS } from '../../fhir/plain-words/plain-words.ts';
import { mayBeMistyped, oneMistake, SAME } from './mistake.ts';
import { type AskedWord, askedWords } from './tokens.ts';

/** Words that stand for one thing, and what else an entry may call it. */
export interface Term {
  readonly words: readonly AskedWord[];
  readonly others: readonly Phrase[];
}

/** Another name: all its words have to be there, whole, or beginning so where `begins`. */
export interface Phrase {
  /** As the table has it. */
  readonly name: string;
  readonly words: readonly { readonly word: string; readonly begins: boolean }[];
}

/** What a person typed, taken apart: every term has to be found. */
export function termsOf(text: string): readonly Term[] {
  const asked = askedWords(text);
  const terms: Term[] = [];
  for (let at = 0; at < asked.length;) {
    const found = longestName(asked, at);
    terms.push({ words: asked.slice(at, at + found.length), others: found.others });
    at += found.length;
  }
  return terms;
}

function longestName(asked: readonly AskedWord[], at: number): { length: number; others: readonly Phrase[] } {
  const names = tableOf().get(asked[at]!.word.slice(0, KEY)) ?? [];
  for (let length = Math.min(LONGEST, asked.length - at); length > 0; length--) {
    const isLast = at + length === asked.length;
    const others = names.filter(({ words }) => isName(words, asked.slice(at, at + length), isLast));
    if (others.length > 0) return { length, others: distinct(others.flatMap((one) => one.others)) };
  }
  return { length: 1, others: [] };
}

/** The last word may still be being typed. */
function isName(words: readonly string[], asked: readonly AskedWord[], isLast: boolean): boolean {
  if (words.length !== asked.length) return false;
  return words.every((word, i) => {
    const typed = asked[i]!.word;
    return word === typed || (isLast && i === words.length - 1 && typed.length >= ENOUGH && word.startsWith(typed));
  });
}

/** A question with words that are none of these names, but for one mistake, put right. */
export interface PutRight {
  readonly question: string;
  /** As they were meant. */
  readonly words: readonly string[];
}

/** Undefined where nothing is to be put right. Short words, codes and numbers are meant as they are typed. */
export function putRight(question: string): PutRight | undefined {
  const known = [...tableOf().values()].flat().flatMap((name) => name.words);
  const words: string[] = [];
  const asked = askedWords(question).map(({ word }) => {
    const meant = known.includes(word) || !mayBeMistyped(word) ? undefined : known.find((one) => isMeant(word, one));
    if (meant !== undefined) words.push(meant);
    return meant ?? word;
  });
  return words.length > 0 ? { question: asked.join(' '), words } : undefined;
}

const isMeant = (word: string, name: string): boolean => oneMistake(word, name) === SAME;

const distinct = (phrases: readonly Phrase[]): readonly Phrase[] => [
  ...new Map(phrases.map((phrase) => [phrase.name, phrase])).values(),
];

interface Name {
  readonly words: readonly string[];
  readonly others: readonly Phrase[];
}

/** Letters by which names are looked up, and of a name's last word that stand for all of it. */
const KEY = 2;
const ENOUGH = 4;
const LONGEST = 6;

let table: Map<string, Name[]> | undefined;

/** Both ways: an everyday name finds the clinical ones and the other everyday ones; a clinical one the everyday ones, and none of its neighbours. */
function tableOf(): ReadonlyMap<string, readonly Name[]> {
  if (table) return table;
  const names = new Map<string, Name[]>();
  const add = (name: string, others: readonly string[]) => {
    if (name.endsWith('*') || others.length === 0) return;
    const words = askedWords(name).map(({ word }) => word);
    const key = words[0]!.slice(0, KEY);
    names.set(key, [...(names.get(key) ?? []), { words, others: others.map(phraseOf) }]);
  };
  for (const { everyday, clinical } of PLAIN_WORDS) {
    for (const name of everyday)
      add(
        name,
        [...clinical, ...everyday].filter((other) => other !== name),
      );
    for (const name of clinical)
      add(
        name,
        everyday.filter((other) => other !== name),
      );
  }
  return (table = names);
}

function phraseOf(name: string): Phrase {
  const words = name
    .split(' ')
    .flatMap((part) => askedWords(part).map(({ word }) => ({ word, begins: part.endsWith('*') })));
  return { name: name.replaceAll('*', ''), words };
}

import { TEXT_PLACES, type TextPlace } from '../../fhir/human-text.ts';
import { type Block, eachPosting, firstFrom } from './block.ts';
import { BEGINS, mayBeMistyped, oneMistake } from './mistake.ts';
import type { Phrase, Term } from './question.ts';

/** How an entry has a word: as typed, beginning so, under another name, or with a typing mistake put right. */
const WAYS = ['whole', 'begins', 'other-name', 'mistake', 'begins-mistake'] as const;
type Way = (typeof WAYS)[number];

const WORTH_OF_WAY: Readonly<Record<Way, number>> = {
  whole: 8,
  begins: 6,
  'other-name': 5,
  mistake: 3,
  'begins-mistake': 2,
};
const WORTH_OF_PLACE: Readonly<Record<TextPlace, number>> = {
  title: 12,
  code: 8,
  value: 6,
  note: 4,
  narrative: 3,
  file: 2,
};

/** The most that one term may bring. */
export const BEST = WORTH_OF_WAY.whole * WORTH_OF_PLACE.title;

/** Of each position: how well it has a term, where and in which way; 0 where it has not. */
export type Marks = Uint16Array<ArrayBuffer>;

export const worthOf = (mark: number): number => mark >> 6;
export const placeIn = (mark: number): TextPlace => TEXT_PLACES[(mark >> 3) & 7]!;
export const wayIn = (mark: number): Way => WAYS[mark & 7]!;

/** By the places of a posting: the mark of the best of them that is asked for. */
function tableFor(way: Way, places: number): Uint16Array {
  return Uint16Array.from({ length: 64 }, (_, bits) => {
    const place = TEXT_PLACES.findIndex((_one, i) => (bits & places & (1 << i)) !== 0);
    if (place < 0) return 0;
    return ((WORTH_OF_WAY[way] * WORTH_OF_PLACE[TEXT_PLACES[place]!]) << 6) | (place << 3) | WAYS.indexOf(way);
  });
}

const ALL = 63;
const placesOf = (places: readonly TextPlace[]): number =>
  places.reduce((bits, place) => bits | (1 << TEXT_PLACES.indexOf(place)), 0);

/** How a question is put: to which entries, and how leniently. */
export interface Asking {
  readonly blocks: readonly Block[];
  /** How many positions there are. */
  readonly length: number;
  /** Which of them count when it is told whether a word was found. */
  readonly counts: (position: number) => boolean;
}

export interface TermMarks {
  readonly marks: Marks;
  /** Other names under which something was found. */
  readonly names: readonly Phrase[];
  /** Words that were found for those that were typed wrong. */
  readonly meant: readonly string[];
}

/** Fewer entries than this with a word as typed, and those that have it with a mistake are looked for too. */
const FEW = 10;

export function markTerm(asking: Asking, { words, others }: Term): TermMarks {
  const meant: string[] = [];
  const own = words.map(({ word, parts }) => {
    const marks = markWord(asking, word, meant);
    // Nobody wrote it so: then its parts will do.
    if (parts.length < 2 || hasAny(marks)) return marks;
    return parts.map((part) => markWord(asking, part, meant)).reduce(leastOf);
  });
  const marks = own.reduce(leastOf);
  const names = others.filter((phrase) => addPhrase(asking, phrase, marks));
  return { marks, names, meant: [...new Set(meant)] };
}

/** The positions that have a word that begins so, in one of these places. For whoever asks for no more. */
export function markPlain(
  { blocks, length }: Pick<Asking, 'blocks' | 'length'>,
  word: string,
  places: readonly TextPlace[],
): Marks {
  const marks = new Uint16Array(length);
  markBeginning(blocks, word, marks, placesOf(places));
  return marks;
}

function markWord(asking: Asking, word: string, meant: string[]): Marks {
  const marks = new Uint16Array(asking.length);
  markBeginning(asking.blocks, word, marks, ALL);
  if (mayBeMistyped(word) && isFew(marks, asking.counts)) markMistakes(asking, word, marks, meant);
  return marks;
}

function markBeginning(blocks: readonly Block[], word: string, marks: Marks, places: number): void {
  const [whole, begins] = [tableFor('whole', places), tableFor('begins', places)];
  for (const block of blocks) {
    for (let i = firstFrom(block, word); i < block.words.length && block.words[i]!.startsWith(word); i++) {
      markAll(block, i, marks, block.words[i] === word ? whole : begins);
    }
  }
}

function markAll(block: Block, word: number, marks: Marks, table: Uint16Array): void {
  const { length } = marks;
  eachPosting(block, word, (position, places) => {
    const mark = table[places]!;
    if (position < length && mark > marks[position]!) marks[position] = mark;
  });
}

function markMistakes({ blocks, length, counts }: Asking, word: string, marks: Marks, meant: string[]): void {
  const [whole, begins] = [tableFor('mistake', ALL), tableFor('begins-mistake', ALL)];
  for (const block of blocks) {
    for (let i = 0; i < block.words.length; i++) {
      const other = block.words[i]!;
      const like = oneMistake(word, other);
      if (like === 0 || other.startsWith(word)) continue;
      const found = new Uint8Array(1);
      eachPosting(block, i, (position, places) => {
        if (position >= length) return;
        const mark = (like === BEGINS ? begins : whole)[places]!;
        if (mark > marks[position]!) marks[position] = mark;
        if (found[0] === 0 && counts(position)) found[0] = 1;
      });
      if (found[0] === 1) meant.push(other);
    }
  }
}

/** Adds what has the thing under another name, all of which has to stand in one place. False where nothing has. */
function addPhrase({ blocks, length, counts }: Asking, { words }: Phrase, marks: Marks): boolean {
  if (words.some(({ word, begins }) => !blocks.some((block) => isIn(block, word, begins)))) return false;
  const [first, ...rest] = words;
  const others = rest.map((one) => {
    const places = new Uint8Array(length);
    eachOf(blocks, one, (position, its) => {
      if (position < length) places[position]! |= its;
    });
    return places;
  });
  const table = tableFor('other-name', ALL);
  let isFound = false;
  eachOf(blocks, first!, (position, its) => {
    if (position >= length) return;
    let places = its;
    for (const other of others) places &= other[position]!;
    const mark = table[places]!;
    if (mark === 0) return;
    isFound ||= counts(position);
    if (mark > marks[position]!) marks[position] = mark;
  });
  return isFound;
}

function eachOf(
  blocks: readonly Block[],
  { word, begins }: Phrase['words'][number],
  hear: (position: number, places: number) => void,
): void {
  for (const block of blocks) {
    for (let i = firstFrom(block, word); i < block.words.length; i++) {
      if (begins ? !block.words[i]!.startsWith(word) : block.words[i] !== word) break;
      eachPosting(block, i, hear);
    }
  }
}

function isIn(block: Block, word: string, begins: boolean): boolean {
  const first = block.words[firstFrom(block, word)];
  return first !== undefined && (begins ? first.startsWith(word) : first === word);
}

/** All of them have to be there, and what is there worst counts. */
function leastOf(one: Marks, other: Marks): Marks {
  for (let i = 0; i < one.length; i++) if (other[i]! < one[i]!) one[i] = other[i]!;
  return one;
}

const hasAny = (marks: Marks): boolean => marks.some((mark) => mark > 0);

function isFew(marks: Marks, counts: (position: number) => boolean): boolean {
  let found = 0;
  for (let i = 0; i < marks.length; i++) if (marks[i]! > 0 && counts(i) && ++found >= FEW) return false;
  return true;
}

/**
 * The words of a text, as they are kept and as they are asked for: without case and accents, so that "Größe", "GROSSE"
 * and "grosse" are one. A word of letters stands alone; what has a digit or a plus in it is also kept as it was typed
 * (`4548-4`, `5.6`, `c++`), beside its parts. Scripts that put no spaces between words are kept in pairs of characters.
 */
export function eachToken(text: string, hear: (word: string) => void): void {
  const folded = fold(text);
  if (ASCII.test(folded)) asciiTokens(folded, hear);
  else for (const [run] of folded.matchAll(RUN)) runTokens(run, hear);
}

/** A word of a question: as it was typed, and the parts to look for where nobody wrote it so. */
export interface AskedWord {
  readonly word: string;
  readonly parts: readonly string[];
}

/** The words of a question. Unlike those of a text, each run of characters is asked for once. */
export function askedWords(text: string): readonly AskedWord[] {
  const asked = new Map<string, AskedWord>();
  for (const [run] of fold(text.slice(0, LONGEST_QUESTION)).matchAll(RUN)) {
    const pieces = piecesOf(run);
    const parts = pieces.flatMap((piece) => (isDense(piece) ? pairsOf(piece) : [piece])).map(cut);
    const whole = compoundOf(run, pieces);
    if (whole !== undefined) asked.set(whole, { word: whole, parts });
    else for (const word of parts) asked.set(word, { word, parts: [] });
  }
  return [...asked.values()].slice(0, MOST_WORDS);
}

// A person asks with a few words; whoever pastes a letter into the box gets an answer to its beginning.
const LONGEST_QUESTION = 500;
const MOST_WORDS = 16;

const LONGEST_WORD = 40;
const ASCII = /^[\0-\x7f]*$/;
/** Letters and digits, with what joins them where one stands on both sides, and pluses behind. */
const RUN = /[\p{L}\p{M}\p{N}]+(?:[-./:,_+&][\p{L}\p{M}\p{N}]+)*\+*/gu;
const PIECE = /[\p{L}\p{M}\p{N}]+/gu;
const DENSE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;
const DENSE_RUNS =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}ー]+|[^\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}ー]+/gu;

/** As words are compared: small letters, accents off, ß as ss; apostrophes go, so that "Crohn's" is "crohns". */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.includes("'") ? text.toLowerCase().replaceAll("'", '') : text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’ʼ\u00ad\u200b-\u200f]/g, '') // accents of Latin, Greek and Cyrillic; marks of other scripts are letters
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßςıłøđðþæœ]/g, (letter) => PLAIN[letter]!);
}

const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ς: 'σ',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
};

const cut = (word: string): string => (word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : word);

const isDense = (piece: string): boolean => DENSE.test(piece);

/** Letters and digits alone, split where a script without spaces meets one with them. */
function piecesOf(run: string): readonly string[] {
  return (run.match(PIECE) ?? []).flatMap((piece) => (isDense(piece) ? (piece.match(DENSE_RUNS) ?? []) : [piece]));
}

/** The whole run, where its parts alone would not do. */
function compoundOf(run: string, pieces: readonly string[]): string | undefined {
  const isJoined = pieces.length > 1 || run.endsWith('+');
  return isJoined && run.length <= LONGEST_WORD && /[\p{N}+]/u.test(run) && !isDense(run) ? run : undefined;
}

function pairsOf(piece: string): readonly string[] {
  const letters = Array.from(piece);
  if (letters.length === 1) return letters;
  return letters.slice(1).map((letter, i) => letters[i]! + letter);
}

function runTokens(run: string, hear: (word: string) => void): void {
  const pieces = piecesOf(run);
  const whole = compoundOf(run, pieces);
  if (whole !== undefined) hear(whole);
  for (const piece of pieces) {
    if (isDense(piece)) {
      for (const pair of pairsOf(piece)) hear(pair);
      hear(Array.from(piece).at(-1)!); // so that asking for one character finds it wherever it stands
    } else if (whole === undefined || !isDigit(piece)) hear(cut(piece));
  }
}

/** One digit of many is no word that anybody asks for: "6" of "5.6". */
const isDigit = (piece: string): boolean => piece.length === 1 && /\p{N}/u.test(piece);

/** The same without expressions: nearly every text is ASCII, and this runs for each text of a record. */
function asciiTokens(text: string, hear: (word: string) => void): void {
  const { length } = text;
  let at = 0;
  while (at < length) {
    if (kindAt(text, at) !== WORD) {
      at++;
      continue;
    }
    const start = at;
    let [pieceStart, pieces, hasNumber] = [at, 1, false];
    for (; ; at++) {
      const kind = at < length ? kindAt(text, at) : OTHER;
      if (kind === WORD) {
        hasNumber ||= text.charCodeAt(at) <= NINE;
        continue;
      }
      const goesOn = kind === JOINER && at + 1 < length && kindAt(text, at + 1) === WORD;
      if (!goesOn) break;
      pieces++;
      if (text.charCodeAt(at) === PLUS) hasNumber = true;
    }
    const endOfLetters = at;
    while (at < length && text.charCodeAt(at) === PLUS) at++;
    const isPlus = at > endOfLetters;
    const isCompound = (pieces > 1 || isPlus) && (hasNumber || isPlus) && at - start <= LONGEST_WORD;
    if (isCompound) hear(text.slice(start, at));
    for (let i = start; i <= endOfLetters; i++) {
      if (i < endOfLetters && kindAt(text, i) === WORD) continue;
      const isOneDigit = i - pieceStart === 1 && text.charCodeAt(pieceStart) <= NINE;
      if (!(isCompound && isOneDigit)) hear(cut(text.slice(pieceStart, i)));
      pieceStart = i + 1;
    }
  }
}

const OTHER = 0;
const WORD = 1;
const JOINER = 2;
const NINE = 57;
const PLUS = 43;
const KINDS = Uint8Array.from({ length: 128 }, (_, unit) => {
  const letter = String.fromCharCode(unit);
  return /[a-z\d]/.test(letter) ? WORD : '-./:,_+&'.includes(letter) ? JOINER : OTHER;
});

const kindAt = (text: string, at: number): number => KINDS[text.charCodeAt(at)]!;

import { type Bytes, fromUtf8 } from '../base/bytes.ts';
import type { DigestColumns } from './digest.ts';
import { unpackNumbers } from './numbers.ts';

type Columns = Omit<DigestColumns, 'id' | 'updated'>;

const LINE_BREAK = 10;
const TOKEN = 0;
const REFERENCE = 4;

/** Reads version 3 of a digest, in which a word had three texts, and only codes, dates and the patient were to be found. */
export function readOldDigest(bytes: Bytes): { readonly columns: Columns; readonly ids: readonly string[] } {
  const first = bytes.indexOf(LINE_BREAK);
  const second = bytes.indexOf(LINE_BREAK, first + 1);
  const head = JSON.parse(fromUtf8(bytes.subarray(0, first))) as Pick<Columns, 'fetchedAt' | 'texts'>;
  const ids = JSON.parse(fromUtf8(bytes.subarray(first + 1, second))) as readonly string[];
  const lists = unpackNumbers(bytes.subarray(second + 1));
  const [words, type, kind, title, detail, withdrawn, when, flagged, tokens, tokenCount, dates, dateCount] = lists as [
    number[],
    number[],
    number[],
    number[],
    number[],
    number[],
    number[],
    number[],
    number[],
    number[],
    number[],
    number[],
  ];
  const none = type.map(() => 0);
  return {
    ids,
    columns: {
      ...head,
      words: withKinds(head.texts, words),
      measures: [],
      type,
      kind,
      title,
      detail,
      withdrawn,
      when,
      flagged,
      deleted: none,
      tokens,
      tokenCount,
      dates,
      dateCount,
      quantities: [],
      quantityCount: none,
      composites: [],
      compositeCount: none,
    },
  };
}

function withKinds(texts: readonly string[], words: readonly number[]): number[] {
  const four: number[] = [];
  for (let i = 0; i < words.length; i += 3) {
    const name = words[i]!;
    four.push(texts[name] === 'patient' ? REFERENCE : TOKEN, name, words[i + 1]!, words[i + 2]!);
  }
  return four;
}

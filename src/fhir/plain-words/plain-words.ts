import { ENGLISH } from './english.ts';

/** What people say, and what an entry may say instead. Words that end in `*` stand for all that begin so. */
export interface PlainWords {
  readonly everyday: readonly string[];
  readonly clinical: readonly string[];
}

/** Of every language that there is a table for: a record may be in another one than the person. */
export const PLAIN_WORDS: readonly PlainWords[] = [ENGLISH].flatMap((table) =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [everyday = [], clinical = []] = line.split('=').map((half) => half.split(',').map((one) => one.trim()));
      return { everyday, clinical };
    }),
);

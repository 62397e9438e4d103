import { ENGLISH, type FhirWords } from '../../fhir/words.ts';
import type { SectionWords } from './contents.ts';
import type { ResultWords } from './observed.ts';
import type { PageWords } from './pages.ts';
import type { StatementWords } from './statements.ts';

/** What Sheaf itself writes on the page of an entry, word for word: labels, headings, sentences. */
export type PagePhrase = PageWords | SectionWords | ResultWords | StatementWords;

/** What Sheaf itself says on the page of an entry; what the source wrote stands as it wrote it. */
export interface SummaryWords extends FhirWords {
  readonly write: (phrase: PagePhrase) => string;
  /** The label of an element that no page names; `english` is its own name as words: `recordedDate` → "Recorded date". */
  readonly element: (name: string, english: string) => string;
  /** The same of a type of resource. */
  readonly type: (name: string, english: string) => string;
  readonly unnamed: (type: string) => string;
  readonly more: (n: number) => string;
  readonly notGiven: (reason: string) => string;
  readonly noValue: (reason: string) => string;
  readonly aged: (range: string) => string;
  readonly markedAs: (meaning: string) => string;
  readonly diedOn: (date: string) => string;
}

export const ENGLISH_PAGE: SummaryWords = {
  ...ENGLISH,
  write: (phrase) => phrase,
  element: (_name, english) => english,
  type: (_name, english) => english,
  unnamed: (type) => `${type || 'Elsewhere'}, name not given`,
  more: (n) => `and ${n} more`,
  notGiven: (reason) => `Not given (${reason.toLowerCase()})`,
  noValue: (reason) => `No value: ${reason.toLowerCase()}`,
  aged: (range) => `age ${range}`,
  markedAs: (meaning) => `The source marked this as ${meaning.toLowerCase()}.`,
  diedOn: (date) => `Died on ${date}.`,
};

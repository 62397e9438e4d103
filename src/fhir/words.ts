import type { KnownName } from './coding.ts';
import type { VisitClass } from './describe/visit.ts';
import type { SpanWords } from './dates.ts';
import { ENGLISH_DOSES, type DoseWords } from './dose-words.ts';
import type { Meaning } from './interpretation.ts';

/** What Sheaf calls what comes as a code, from closed lists of its own. */
export type Phrase = KnownName | VisitClass | Meaning | 'Yes' | 'No' | 'Attachment';

/**
 * What Sheaf itself says of a resource, where that has codes, numbers and dates and nobody's words. English is what is
 * stored and what the worker says; a screen brings the person's language. What a source wrote never passes through here.
 */
export interface FhirWords extends SpanWords {
  readonly say: (phrase: Phrase) => string;
  /** A code of one of HL7's lists; `english` is what that makes of the code: `in-progress` → "In progress". */
  readonly code: (code: string, english: string) => string;
  /** A code that nobody named. */
  readonly bareCode: (code: string) => string;
  /** Between two numbers of which one is below zero. */
  readonly between: (from: string, to: string) => string;
  /** A recorded curve, whose points may be counted and whose unit may be ''. */
  readonly curve: (points: number | undefined, unit: string) => string;
  readonly dose: DoseWords;
}

export const ENGLISH: FhirWords = {
  locale: 'en-GB',
  say: (phrase) => phrase,
  code: (_code, english) => english,
  bareCode: (code) => `Code ${code}`,
  since: (start) => `since ${start}`,
  until: (end) => `until ${end}`,
  between: (from, to) => `${from} to ${to}`,
  curve: (points, unit) =>
    `Recorded curve${points === undefined ? '' : `, ${points} points`}${unit === '' ? '' : ` (${unit})`}`,
  dose: ENGLISH_DOSES,
};

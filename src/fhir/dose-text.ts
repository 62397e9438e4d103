import { formatDate, spanText } from './dates.ts';
import type { Often } from './dose-words.ts';
import { joined } from './text.ts';
import type { FhirWords } from './words.ts';

/** A whole dosage as data, for whoever makes the sentences of it. */
export interface Dose {
  /** In their own order. */
  readonly steps: readonly DoseStep[];
  /** One step comes after the other, not beside it. */
  readonly isTaper: boolean;
}

/** One step of a dosage: in the prescriber's words or, only where there are none, in the parts that a sentence is made of. */
export type DoseStep = string | DoseParts;

export interface DoseParts {
  /** Any of them '' where it was not said. */
  readonly amounts: readonly { readonly dose: string; readonly rate: string }[];
  readonly route: string;
  readonly timing: Timing;
  readonly isAsNeeded: boolean;
  readonly reason: string;
  readonly more: string;
}

/** In words, as the dates that were sent, or in parts. */
export type Timing = string | readonly string[] | TimingParts;

export interface TimingParts {
  readonly often: Often | undefined;
  /** Codes of the closed list, or what else was sent. */
  readonly when: readonly string[];
  readonly days: readonly string[];
  readonly times: string;
  readonly length: string;
  /** Dates as sent. */
  readonly start: string;
  readonly end: string;
  readonly count: string;
}

/** What it takes to say a dosage. */
export type DoseSpeech = Pick<FhirWords, 'locale' | 'since' | 'until' | 'dose'>;

/** "0.5 tablet, 2 times a day; then …". */
export const doseText = (dose: Dose, words: DoseSpeech): string =>
  words.dose.steps(stepTexts(dose.steps, words), dose.isTaper);

/** A text for each step, each once. */
export function stepTexts(steps: readonly DoseStep[], words: DoseSpeech): readonly string[] {
  return [...new Set(steps.map((step) => stepText(step, words)))].filter((text) => text !== '');
}

function stepText(step: DoseStep, words: DoseSpeech): string {
  if (typeof step === 'string') return step;
  const { amounts, route, timing, isAsNeeded, reason, more } = step;
  const said = amounts
    .map(({ dose, rate }) => (dose !== '' && rate !== '' ? words.dose.atRate(dose, rate) : dose || rate))
    .filter((amount) => amount !== '');
  const when = timingWords(timing, words);
  return joined([words.dose.either(said), route, when, isAsNeeded ? words.dose.asNeeded(reason) : '', more], ', ');
}

/** The words of a Timing, else what its parts say. */
export function timingWords(timing: Timing, words: DoseSpeech): string {
  if (typeof timing === 'string') return timing;
  if (isDates(timing)) {
    return joined(
      timing.map((date) => formatDate(date, words.locale)),
      ', ',
    );
  }
  const { often, when, days, times, length, start, end, count } = timing;
  const named = (codes: readonly string[], table: Readonly<Record<string, string>>) =>
    joined(
      codes.map((code) => (Object.hasOwn(table, code) ? table[code]! : code)),
      ', ',
    );
  return joined(
    [
      often ? words.dose.often(often) : '',
      named(when, words.dose.events),
      named(days, words.dose.days),
      times,
      length === '' ? spanText(start, end, words) : words.dose.lasts(length),
      count === '' ? '' : words.dose.inAll(count),
    ],
    ', ',
  );
}

const isDates = (timing: readonly string[] | TimingParts): timing is readonly string[] => Array.isArray(timing);

import { formatDate } from '../../fhir/dates.ts';
import { CARE_PLAN_WORDS as WORDS } from '../words/care-plans.ts';
import { locale } from '../words/language.ts';

/** From when to when, in words; '' where neither was said. */
export function periodWords(start: string, end: string): string {
  const [from, to] = [formatDate(start, locale()), formatDate(end, locale())];
  if (start === '') return end === '' ? '' : WORDS.until(to);
  return end === '' ? WORDS.since(from) : WORDS.period(from, to);
}

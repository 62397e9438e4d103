import { dayOf, formatDate } from '../../fhir/dates.ts';
import type { SaidTime } from '../../record/said-time.ts';
import { inLanguage, locale } from './language.ts';

const WORDS = inLanguage({
  en: {
    span: (start: string, end: string) => `${start} to ${end}`,
    since: (start: string) => `since ${start}`,
    until: (end: string) => `until ${end}`,
    age: (age: string, unit: SaidTime['ageUnit']) => (unit === 'years' ? `at age ${age}` : `at ${age} ${unit}`),
    so: (isSo: boolean): string => (isSo ? 'Yes' : 'No'),
    future: 'in the future',
    absurd: 'this date cannot be right',
  },
  es: {
    span: (start: string, end: string) => `${start} a ${end}`,
    since: (start: string) => `desde ${withArticle(start)}`,
    until: (end: string) => `hasta ${withArticle(end)}`,
    age: (age: string, unit: SaidTime['ageUnit']) => `a los ${age} ${AGES[unit]}`,
    so: (isSo: boolean) => (isSo ? 'Sí' : 'No'),
    future: 'en el futuro',
    absurd: 'esta fecha no puede ser correcta',
  },
});

/** "el 3 de mayo de 2014", but "mayo de 2014" and "2014". */
const withArticle = (date: string): string => (/^\d{1,2} de /.test(date) ? `el ${date}` : date);

const AGES = { years: 'años', months: 'meses', weeks: 'semanas', days: 'días', '': '' } as const;

/** "3 May 2014", "3 May 2014 to 5 May 2014", "at age 55", "in childhood"; '' where nothing was said. By days: a list needs no minutes. */
export function timeWords({ start, end, age, ageUnit, text, isSo }: SaidTime): string {
  const [from, to] = [dayWords(start), dayWords(end)];
  if (from !== '') return to === '' || to === from ? from : WORDS.span(from, to);
  if (to !== '') return WORDS.until(to);
  if (isSo !== undefined) return WORDS.so(isSo);
  return age === '' ? text : WORDS.age(age, ageUnit);
}

/** "3 May 2014, 9:30 to 5 May 2014", "since 2011", "until May 2014": as precise as it was sent. */
export function periodWords(start: string, end: string): string {
  const [from, to] = [formatDate(start, locale()), formatDate(end, locale())];
  if (from === to) return from;
  if (to === '') return WORDS.since(from);
  return from === '' ? WORDS.until(to) : WORDS.span(from, to);
}

/** A date without its time of day. */
export const dayWords = (date: string): string => formatDate(dayOf(date), locale());

/** What there is to doubt about a date. */
export const DOUBT_WORDS = { future: WORDS.future, absurd: WORDS.absurd };

import { formatDate } from '../../fhir/dates.ts';
import type { LedgerRow } from '../../store/types.ts';
import type { Cut } from '../parts.ts';
import { labelOfValue } from '../value-labels.ts';
import { CATEGORY, inCategory, LAST_UPDATED } from './parameters.ts';
import { type Stretch, toText } from './stretches.ts';

/** `date=ge2020-01-01&date=lt2021-01-01`: half open, so that no instant is in two of them. */
export function parametersOf(name: string, { from, to }: Stretch): string {
  const ends = [
    from === undefined ? '' : `${name}=ge${toText(from)}`,
    to === undefined ? '' : `${name}=lt${toText(to)}`,
  ];
  return ends.filter(Boolean).join('&');
}

export const missing = (name: string): string => `${name}:missing=true`;

export function cutByTime({ label }: LedgerRow, name: string, stretch: Stretch): Cut {
  const { from, to } = stretch;
  const when = [from === undefined ? '' : `from ${wordsOf(from)}`, to === undefined ? '' : `before ${wordsOf(to)}`];
  const filed = name === LAST_UPDATED ? 'filed ' : '';
  return { parameters: parametersOf(name, stretch), label: `${label}, ${filed}${when.filter(Boolean).join(' and ')}` };
}

export const cutUndated = ({ label }: LedgerRow, name: string): Cut => ({
  parameters: missing(name),
  label: `${label}, without a date`,
});

export const cutByCategory = ({ label }: LedgerRow, code: string): Cut => ({
  parameters: inCategory(code),
  label: labelOfValue(label, code),
});

export const cutUncategorized = ({ label }: LedgerRow): Cut => ({
  parameters: missing(CATEGORY),
  label: `${label}, without a category`,
});

/**
 * Whether this search is a stretch of time, or the rest, of another. One that is all of time since 1900 is none: a
 * server that refuses searches without a date is asked so.
 */
export const isWindow = ({ parent, url }: LedgerRow): boolean =>
  parent !== undefined && /[&?][\w-]+(?:=(?:ge(?!1900)|lt)[^&]*|:missing=true)$/.test(url);

/** "2019", "March 2019", "4 March 2019": an edge as it is round. */
function wordsOf(edge: number): string {
  const text = toText(edge);
  return formatDate(text.endsWith('-01-01') ? text.slice(0, 4) : text.endsWith('-01') ? text.slice(0, 7) : text);
}

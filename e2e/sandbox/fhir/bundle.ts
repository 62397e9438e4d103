import type { Entry } from './entry.ts';

/** One page of a search, before it is text. */
export interface Page {
  readonly base: string;
  readonly type: string;
  /** When the search began, by the hospital's clock. */
  readonly at: number;
  readonly matches: readonly Entry[];
  readonly included: readonly Entry[];
  /** Left out when undefined. */
  readonly total: number | undefined;
  readonly self: string;
  readonly next: string | undefined;
  /** Whole entries, as text, put before the others. */
  readonly extra: readonly string[];
}

/** A searchset. The resources go in as the text that they are kept as: a page costs one concatenation. */
export function bundleText({ base, at, matches, included, total, self, next, extra }: Page): string {
  const entries = [
    ...extra,
    ...matches.map((entry) => entryText(base, entry, 'match')),
    ...included.map((entry) => entryText(base, entry, 'include')),
  ];
  const link = next === undefined ? linkText('self', self) : `${linkText('self', self)},${linkText('next', next)}`;
  const count = total === undefined ? '' : `"total":${total},`;
  const list = entries.length ? `,"entry":[${entries.join(',')}]` : '';
  const meta = `"meta":{"lastUpdated":"${new Date(at).toISOString()}"}`;
  return `{"resourceType":"Bundle",${meta},"type":"searchset",${count}"link":[${link}]${list}}`;
}

const entryText = (base: string, { type, id, text }: Entry, mode: string): string =>
  `{"fullUrl":"${base}/${type}/${id}","resource":${text},"search":{"mode":"${mode}"}}`;

const linkText = (relation: string, url: string): string => `{"relation":"${relation}","url":${JSON.stringify(url)}}`;

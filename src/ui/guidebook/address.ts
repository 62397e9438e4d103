import { type GuidebookFilter, TRAITS } from '../../catalog/guidebook-filter.ts';
import type { GuidebookPage } from '../../catalog/guidebook.ts';
import { VERDICTS } from '../words/guidebook.ts';

/** What the guidebook's addresses say: `?q=chart&has=cors,refresh&verdict=works&with=one,another`. */

export const GUIDEBOOK = '/developers/guidebook';

export const pagePath = (id: string, anchor = ''): string => `${GUIDEBOOK}/${id}${anchor && `#${anchor}`}`;

export const comparePath = (ids: readonly string[]): string =>
  `${GUIDEBOOK}/compare${withList(new URLSearchParams(), 'with', ids)}`;

export const filterOf = (params: URLSearchParams): GuidebookFilter => ({
  text: params.get('q') ?? '',
  traits: TRAITS.filter((trait) => listIn(params, 'has').includes(trait)),
  verdicts: VERDICTS.filter((verdict) => listIn(params, 'verdict').includes(verdict)),
});

/** The platforms that were chosen to be compared, in the order in which they were. */
export const chosenIn = (params: URLSearchParams, pages: readonly GuidebookPage[]): readonly GuidebookPage[] =>
  [...new Set(listIn(params, 'with'))].flatMap((id) => pages.find((page) => page.id === id) ?? []);

/** The query with this list in it, commas left readable; '' when nothing is left of it. */
export function withList(params: URLSearchParams, name: string, values: readonly string[]): string {
  const next = new URLSearchParams(params);
  if (values.length === 0) next.delete(name);
  else next.set(name, values.join(','));
  return asSearch(next);
}

/** The query with this value in its list, or without it if it was there. */
export function toggled(params: URLSearchParams, name: string, value: string): string {
  const values = listIn(params, name);
  const others = values.filter((one) => one !== value);
  return withList(params, name, others.length < values.length ? others : [...values, value]);
}

export function withText(params: URLSearchParams, name: string, value: string): string {
  return withList(params, name, value === '' ? [] : [value]);
}

const listIn = (params: URLSearchParams, name: string): readonly string[] =>
  (params.get(name) ?? '').split(',').filter(Boolean);

const asSearch = (params: URLSearchParams): string => {
  const text = params.toString().replaceAll('%2C', ',');
  return text && `?${text}`;
};

import { waysFor } from '../fan-out-ways.ts';
import { encodeValue } from '../parameters.ts';

export const LAST_UPDATED = '_lastUpdated';

export const CATEGORY = 'category';

/** By which date a type is cut: one that most of its entries have. Undefined where it has none. */
export const dateOf = (type: string): string | undefined =>
  waysFor(type).find(({ values }) => values.some((value) => value.startsWith('ge')))?.parameter;

/** What a type is sorted into where a server follows the profiles that hospitals follow; another may have others. */
export const categoriesOf = (type: string): readonly string[] =>
  waysFor(type).find(({ parameter }) => parameter === CATEGORY)?.values ?? [];

export const inCategory = (value: string): string => `${CATEGORY}=${encodeValue(value)}`;

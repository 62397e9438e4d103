import type { Narrow } from './rows.ts';

/** Rows with all these words, in their narrative or anywhere. */
export type TextSearch = (words: string, where: 'narrative' | 'all') => Narrow;

import type { LedgerRow } from '../store/types.ts';

/** The type of resource that a search (`Observation?…`) or a read (`Patient/1`) is for. */
export const typeOf = ({ url }: Pick<LedgerRow, 'url'>): string => url.split(/[?/]/, 1)[0]!;

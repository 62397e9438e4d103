/** One line of a page: what, and its value. */
export interface Fact {
  readonly label: string;
  readonly value: FactValue;
}

export type FactValue =
  /** May have several lines. */
  | { readonly kind: 'text'; readonly text: string }
  /** As sent, at its precision; the screen formats it (`formatDate`). */
  | { readonly kind: 'date'; readonly date: string }
  /** Either end may be ''. */
  | { readonly kind: 'period'; readonly start: string; readonly end: string }
  /** As sent, for the screen to link if it is of this record (`parseReference`); '' where there is nothing to link to. */
  | { readonly kind: 'reference'; readonly reference: string; readonly text: string }
  /** Only https, http, mailto and tel. To a server that is not ours: never fetched, only offered. */
  | { readonly kind: 'link'; readonly url: string; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly FactValue[] }
  | { readonly kind: 'group'; readonly facts: readonly Fact[] };

export interface Section {
  readonly title: string;
  readonly facts?: readonly Fact[];
  readonly table?: { readonly columns: readonly string[]; readonly rows: readonly (readonly FactValue[])[] };
  /** Paragraphs. */
  readonly text?: string;
}

export const textFact = (text: string): FactValue => ({ kind: 'text', text });
export const EMPTY: FactValue = textFact('');

/** All of these as one value: none, the one, or a list. */
export function listFact(items: readonly FactValue[]): FactValue | undefined {
  return items.length <= 1 ? items[0] : { kind: 'list', items };
}

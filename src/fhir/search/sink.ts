/**
 * Takes the values that search can find a resource by, one call a value. `name` is the parameter's, as R4 defines it.
 *
 * Methods, not one callback with a record: this runs for every value of every resource that is written.
 */
export interface SearchValueSink {
  /** A code, flag or identifier; `system` is '' where it has none. */
  token(name: string, system: string, code: string): void;
  /** Words that stand for a token (display, text), for `:text`. */
  text(name: string, text: string): void;
  string(name: string, text: string): void;
  uri(name: string, uri: string): void;
  /** As it stands in the resource: `Patient/123`, an absolute address, `urn:uuid:…`. */
  reference(name: string, target: string): void;
  /** The identifier of a reference, for `:identifier`. */
  identifier(name: string, system: string, value: string): void;
  /** A FHIR date, or `start/end` of which either may be missing. */
  date(name: string, text: string): void;
  /** Bounds of what it may be: equal for a plain number, one infinite under a comparator. */
  number(name: string, low: number, high: number): void;
  quantity(name: string, low: number, high: number, system: string, code: string, unit: string): void;
  /** Values of one element that count only together, where the resource may have several such elements. */
  composite(name: string, parts: readonly CompositePart[]): void;
}

/** A part of a composite: what would be handed to the method of its type. */
export type CompositePart =
  | { readonly type: 'token'; readonly system: string; readonly code: string }
  | { readonly type: 'string' | 'uri' | 'date' | 'reference'; readonly text: string }
  | {
      readonly type: 'number' | 'quantity';
      readonly low: number;
      readonly high: number;
      readonly system: string;
      readonly code: string;
      readonly unit: string;
    };

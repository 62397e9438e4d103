import type { DecimalOf } from '../fhir/decimals.ts';
import type { Description } from '../fhir/description.ts';
import type { Resource } from '../fhir/resource.ts';

/** Where an entry lies: two hospitals both have `Patient/1`, and they are two. */
export interface EntryAddress {
  readonly connectionId: string;
  readonly type: string;
  readonly id: string;
}

/** Whose word an entry is. */
export interface SourceFace {
  readonly id: string;
  readonly name: string;
  /** 1…8; 0 for what the person entered themselves. */
  readonly stripe: number;
}

/** One resource of the record, as the views of `record/` read it. */
export interface Entry extends EntryAddress {
  readonly source: SourceFace;
  /** In R4's shape, whatever it was sent in. Hostile: ask with guards. */
  readonly resource: Resource;
  /** So that 5.10 stays 5.10. */
  readonly decimalOf: DecimalOf;
  /** Its line, as it was made when it was stored. */
  readonly line: Description;
  /** ms since 1970. */
  readonly fetchedAt: number;
  /** Since when its provider lists it no longer, in ms since 1970. */
  readonly removed: number | undefined;
}

/** One address as text: the same everywhere in the app, and in no way personal but for the ids themselves. */
export const addressKey = ({ connectionId, type, id }: EntryAddress): string => `${connectionId}/${type}/${id}`;

/** The same order whatever order they came in: by their own dates, the undated last, then by address. */
export function newestFirst(a: Entry, b: Entry): number {
  if (a.line.when !== b.line.when) return a.line.when < b.line.when ? 1 : -1;
  const [left, right] = [addressKey(a), addressKey(b)];
  return left < right ? -1 : Number(left > right);
}

import type { Category, Place } from '../catalog.ts';
import type { Why } from './refuse.ts';

/** A brand as one list has it, cleaned, before it is put together with the same one of other lists. */
export interface DraftBrand {
  readonly name: string;
  readonly aliases: readonly string[];
  /** As `identifierOf` has it; undefined where the list names none. */
  readonly identifier: string | undefined;
  readonly category: Category;
  readonly website: string;
  readonly places: readonly Place[];
  /** At least one. Brands that share a way in share the array: of ninety thousand, most do. */
  readonly portals: readonly DraftPortal[];
}

export interface DraftPortal {
  readonly name: string;
  readonly address: string;
  /** Bases as `normalBase` has them, at least one. */
  readonly bases: readonly string[];
}

export interface Drop {
  readonly kind: 'brand' | 'endpoint';
  /** A name, or an address where there is none, cut to be read. */
  readonly name: string;
  readonly why: Why;
}

/** One list, read. */
export interface Draft {
  /** What the list says of its date: `2026-11-22`, or ''. */
  readonly date: string;
  readonly brands: readonly DraftBrand[];
  /** By base in small letters: those that are not R4, and what they are. */
  readonly fhirVersions: ReadonlyMap<string, string>;
  readonly dropped: readonly Drop[];
}

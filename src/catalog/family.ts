import { isObject, listOf, textOf, textsOf, type JsonObject } from '../base/json.ts';
import type { Quirks } from './endpoint.ts';
import { readQuirks } from './parse.ts';

/** Servers that run one software, as their CapabilityStatement tells, wherever they are: a part of `catalog/families.json`. */
export interface Family {
  readonly id: string;
  /** Words in small letters; one of them, in the part of the statement that it is listed under, makes it one of these. */
  readonly match: Readonly<Record<FamilyMark, readonly string[]>>;
  readonly quirks: FamilyQuirks;
}

export type FamilyMark = (typeof MARKS)[number];

/**
 * What counts for a server because of what it says of itself: how it is searched, and nothing that says where a token
 * may go or how somebody signs in. Whoever answers could claim to be anybody.
 */
export const FAMILY_QUIRKS = [
  'categories',
  'searches',
  'wholeRecord',
  'pageSize',
] as const satisfies readonly (keyof Quirks)[];

export type FamilyQuirks = Pick<Quirks, (typeof FAMILY_QUIRKS)[number]>;

const MARKS = ['software', 'publisher', 'implementation'] as const;

/** Every family in the file; one that nothing could be recognised by is left out. */
export function readFamilies(json: unknown): readonly Family[] {
  return listOf(json)
    .filter(isObject)
    .map(readFamily)
    .filter(({ match }) => MARKS.some((mark) => match[mark].length > 0));
}

function readFamily(one: JsonObject): Family {
  const said = isObject(one['match']) ? one['match'] : {};
  const words = (mark: FamilyMark) => textsOf(said[mark]).filter((text) => /^[a-z0-9]+( [a-z0-9]+)*$/.test(text));
  const { categories, searches, wholeRecord, pageSize } = readQuirks(one['quirks']);
  return {
    id: textOf(one['id']) ?? '',
    match: { software: words('software'), publisher: words('publisher'), implementation: words('implementation') },
    quirks: { categories, searches, wholeRecord, pageSize },
  };
}

import type { Brand, CatalogEndpoint } from '../catalog.ts';
import { readBundle } from './bundle.ts';
import { draftList } from './draft-list.ts';
import type { Draft } from './draft.ts';
import { badList, ListError } from './errors.ts';
import type { ListItem } from './item.ts';
import { mergeLists } from './merge.ts';

/** A list of providers that somebody added in the app: plain JSON, made of nothing that its file could smuggle in. */
export interface BrandList {
  /** What the list says of its date: `2026-11-22`, or ''. */
  readonly date: string;
  readonly brands: readonly Brand[];
  readonly endpoints: readonly CatalogEndpoint[];
  /** How many brands and endpoints were left out, by reason. */
  readonly dropped: Readonly<Record<string, number>>;
}

export interface BrandListSource {
  /** File name or address, for messages. */
  readonly name: string;
  /** Id of the platform that a server at this address is of. */
  platformOf(fhirBase: string): string;
}

/**
 * The providers of a bundle of Organization and Endpoint: User-access Brands of any year, service base URLs, Endpoints
 * alone.
 *
 * Reads on as the bytes come and holds none of them. Throws CatalogError catalog/bad-list for what is no such bundle,
 * ends in the middle, is too large, or names nobody whom an app could reach.
 */
export async function readBrandList(chunks: AsyncIterable<Uint8Array>, list: BrandListSource): Promise<BrandList> {
  const name = list.name.slice(0, LONGEST_NAME);
  try {
    const draft = await draftList(withinLimits(readBundle(chunks, { name }, LIST_LIMITS), name));
    refuseMesh(draft, name);
    // One list, and so one platform for all until their addresses are looked at.
    const { brands, endpoints } = mergeLists([{ ...draft, platform: '' }]);
    if (brands.length === 0)
      throw new ListError('list/empty', name, `it names nobody whom an app could reach${mostOf(draft)}`);
    return {
      date: draft.date,
      brands,
      endpoints: endpoints.map((endpoint) => ({ ...endpoint, platformId: list.platformOf(endpoint.fhirBase) })),
      dropped: countsOf(draft),
    };
  } catch (error) {
    throw badList(error);
  }
}

const LONGEST_NAME = 200;

/** Bytes. The largest list of any vendor has 85 MB; what is larger is no list, and would fill a phone. */
export const LIST_LIMITS = { total: 100e6, member: 5e6 };

// Bytes say little of what comes of them: `{}` is two, and an object in memory. The largest known list has 300,000.
const MOST_PARTS = 2_000_000;

async function* withinLimits(items: AsyncIterable<ListItem>, name: string): AsyncGenerator<ListItem, void> {
  let parts = 0;
  for await (const item of items) {
    parts += partsOf(item);
    if (parts > MOST_PARTS)
      throw new ListError('list/too-large', name, `more than ${MOST_PARTS} places and references`);
    yield item;
  }
}

const partsOf = (item: ListItem): number =>
  item.kind === 'organization'
    ? 1 + item.places.length + item.aliases.length + item.portals.length + item.endpoints.length
    : 1;

/** Every brand with a way to every server is a small file and a large table. */
function refuseMesh({ brands }: Draft, name: string): void {
  const counts = new Map<unknown, number>();
  let ways = 0;
  for (const { portals } of brands) {
    const count = counts.get(portals) ?? portals.reduce((sum, { bases }) => sum + bases.length, 0);
    counts.set(portals, count);
    ways += count;
  }
  if (ways > MOST_PARTS)
    throw new ListError('list/too-large', name, `more than ${MOST_PARTS} ways from a brand to a server`);
}

function countsOf({ dropped }: Draft): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { why } of dropped) counts[why] = (counts[why] ?? 0) + 1;
  return counts;
}

/** What was the matter with most of them. */
function mostOf(draft: Draft): string {
  const [most] = Object.entries(countsOf(draft)).toSorted(([, a], [, b]) => b - a);
  return most ? ` (${most[1]} left out: ${most[0]})` : '';
}

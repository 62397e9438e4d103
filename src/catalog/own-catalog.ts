import type { Brand, Catalog, CatalogEndpoint, PlatformEntry } from './catalog.ts';
import { decodeTables } from './decode-tables.ts';
import { encodeTables } from './encode-tables.ts';
import type { Quirks } from './endpoint.ts';
import type { BrandList } from './lists/brand-list.ts';
import { PLAIN_PLATFORM, type OwnProvider } from './own-provider.ts';
import type { Tables } from './tables.ts';

/**
 * What the person added, as tables of its own beside the catalogue's: the picker and the sign-in read both alike.
 *
 * Platforms are those of `main`. What is of one that it does not have (any more) counts as the plain standard. Of two
 * brands or endpoints with one id the first counts: own providers, then the lists in their order.
 */
export function ownTables(main: Tables, own: readonly OwnProvider[], lists: readonly BrandList[]): Tables {
  const platformOf = platformReader(main.platforms);
  const endpoints = [
    ...own.flatMap((one) => endpointOfOwn(one, platformOf(one.platformId))),
    ...lists.flatMap((list) => list.endpoints).flatMap((one) => withPlatform(one, platformOf(one.platformId))),
  ];
  const known = new Set(endpoints.map(({ id }) => id));
  const brands = [...own.map(brandOfOwn), ...lists.flatMap((list) => list.brands)];
  const catalog: Catalog = {
    built: main.built,
    sources: [],
    platforms: main.platforms,
    endpoints: firstOfEach(endpoints),
    brands: firstOfEach(brands).filter((brand) => isReachable(brand, known)),
    moved: {},
  };
  return decodeTables(encodeTables(catalog));
}

type PlatformReader = (id: string) => PlatformEntry | undefined;

function platformReader(platforms: readonly PlatformEntry[]): PlatformReader {
  const byId = new Map(platforms.map((platform) => [platform.id, platform]));
  return (id) => byId.get(id) ?? byId.get(PLAIN_PLATFORM);
}

/** None where there is no platform to stand on, not even the plain one: a catalogue of somebody else's making. */
function withPlatform(endpoint: CatalogEndpoint, platform: PlatformEntry | undefined): readonly CatalogEndpoint[] {
  return platform ? [{ ...endpoint, platformId: platform.id }] : [];
}

function endpointOfOwn(own: OwnProvider, platform: PlatformEntry | undefined): readonly CatalogEndpoint[] {
  if (!platform) return [];
  const { id, fhirBase, clientId, scopes, kind } = own;
  const quirks = quirksOf(own, platform.quirks);
  const over: CatalogEndpoint['over'] = {
    ...(kind !== platform.kind && { kind }),
    ...(clientId !== '' && { clientId }),
    ...(scopes.length > 0 && { scopes }),
    ...(quirks !== platform.quirks && { quirks }),
  };
  return [{ id, fhirBase, platformId: platform.id, over }];
}

/** The platform's very own where it departs in nothing. */
function quirksOf(own: OwnProvider, quirks: Quirks): Quirks {
  const { responseMode, audience, authorizationEndpoint, tokenEndpoint } = own;
  const departures: Partial<Quirks> = {
    ...(responseMode !== 'platform' && { responseMode: responseMode === 'none' ? null : responseMode }),
    ...(audience !== '' && { audience }),
    ...(authorizationEndpoint !== '' && { authorizationEndpoint }),
    ...(tokenEndpoint !== '' && { tokenEndpoint }),
  };
  return Object.keys(departures).length === 0 ? quirks : { ...quirks, ...departures };
}

/** A brand of one portal and one endpoint, all with one id. */
const brandOfOwn = ({ id, name }: OwnProvider): Brand => ({
  id,
  name,
  aliases: [],
  category: 'provider',
  website: '',
  places: [],
  portals: [{ name: '', address: '', endpoints: [id] }],
});

const isReachable = ({ portals }: Brand, known: ReadonlySet<string>): boolean =>
  portals.length > 0 &&
  portals.every(({ endpoints }) => endpoints.length > 0 && endpoints.every((id) => known.has(id)));

const firstOfEach = <Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] => {
  const byId = new Map<string, Row>();
  for (const row of rows) if (!byId.has(row.id)) byId.set(row.id, row);
  return [...byId.values()];
};

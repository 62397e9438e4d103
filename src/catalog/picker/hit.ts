import type { Category, Place } from '../catalog.ts';
import type { ProviderKind } from '../entry.ts';
import { listAt } from '../lists.ts';
import { isOwnId } from '../own-provider.ts';
import { brandIdAt, endpointIdAt, fhirBaseAt, placeAt, portalAddressAt, portalNameAt, websiteAt } from '../rows.ts';
import { CATEGORIES, type Tables } from '../tables.ts';
import { wayTo, type Way } from '../way.ts';
import { isOffered, kindOf, KINDS, knownAs, REAL, sortOf, TEST, type Sort } from './kinds.ts';
import type { Offer } from './offer.ts';
import { bitsOf, type NamedBy } from './place-words.ts';
import { remember } from './remember.ts';

/** One brand that was found, as one tile shows it. */
export interface PickerHit {
  readonly id: string;
  readonly name: string;
  readonly category: Category;
  readonly website: string;
  /** Who added it: nobody, the person by hand, or a list that the person or the host of this copy added. */
  readonly from: 'catalogue' | 'own' | 'list';
  /** The best of its endpoints. */
  readonly kind: ProviderKind;
  readonly places: number;
  /** How many of them the words name best; 0 when they name none. */
  readonly matched: number;
  /** The first of those, or of all. */
  readonly place: Place | undefined;
  readonly portals: readonly PortalHit[];
}

export interface PortalHit {
  readonly name: string;
  readonly address: string;
  /** At least one. */
  readonly endpoints: readonly EndpointHit[];
}

export interface EndpointHit {
  readonly id: string;
  readonly fhirBase: string;
  readonly host: string;
  readonly platformId: string;
  readonly platform: string;
  /** '' where it is R4 or nobody says. */
  readonly fhirVersion: string;
  readonly kind: ProviderKind;
  readonly way: Way;
  /** The client id is one that the person entered. */
  readonly ownClientId: boolean;
}

/** Makes tiles. Endpoints of a kind that is not offered, or that no record may go to, are left out. */
export function hitsOf(tables: Tables, offer: Offer, namedBy: (words: readonly string[]) => NamedBy) {
  const { names, categories, places, portals } = tables.brands;
  const endpointHit = remember(5000, (endpoint: number): EndpointHit | null => {
    const platform = tables.platforms[tables.endpoints.platforms[endpoint]!];
    if (!platform || !isOffered(tables, endpoint, offer)) return null;
    const fhirBase = fhirBaseAt(tables, endpoint);
    const { clientId, isOwn } = knownAs(tables, endpoint, offer);
    return {
      id: endpointIdAt(tables, endpoint),
      fhirBase,
      host: fhirBase.split('/')[2] ?? '',
      platformId: platform.id,
      platform: platform.name,
      fhirVersion: tables.endpoints.over.get(endpoint)?.fhirVersion ?? '',
      kind: kindOf(tables, endpoint),
      way: wayTo(platform.verdict, clientId),
      ownClientId: isOwn,
    };
  });
  const portalHit = (portal: number, sort: Sort | undefined): PortalHit => ({
    name: portalNameAt(tables, portal),
    address: portalAddressAt(tables, portal),
    endpoints: [...listAt(tables.portals.endpoints, portal)]
      .map(endpointHit)
      .filter((one) => one !== null)
      .filter(({ kind }) => sort === undefined || sortOf(kind) === sort),
  });
  const stillOf = (sort: Sort | undefined) => (brand: number) => {
    const id = brandIdAt(tables, brand);
    const ways = [...listAt(portals, brand)].map((portal) => portalHit(portal, sort)).filter(hasEndpoint);
    const kinds = new Set(ways.flatMap(({ endpoints }) => endpoints.map(({ kind }) => kind)));
    return {
      id,
      name: names.at(brand),
      category: CATEGORIES[Number(categories[brand])] ?? 'other',
      website: websiteAt(tables, brand),
      from: isOwnId(id) ? ('own' as const) : offer.from,
      kind: KINDS.find((kind) => kinds.has(kind)) ?? 'provider',
      portals: ways,
    };
  };
  const still = {
    [REAL]: remember(2000, stillOf(REAL)),
    [TEST]: remember(200, stillOf(TEST)),
    all: stillOf(undefined),
  };

  /** Tiles with the endpoints of one sort, or with all; `words` are folded. */
  return (sort: Sort | undefined, words: readonly string[]): ((brand: number) => PickerHit) => {
    const stillAt = still[sort ?? 'all'];
    const named = namedBy(words);

    /** The first of the places in which most of the words begin one of its own. */
    function bestPlace(brand: number) {
      const all = listAt(places, brand);
      let best = all[0];
      let most = 0;
      let matched = 0;
      for (const place of words.length > 0 ? all : []) {
        const here = bitsOf(named(place));
        if (here > most) [best, most, matched] = [place, here, 0];
        if (here === most && here > 0) matched += 1;
      }
      return { places: all.length, matched, place: best === undefined ? undefined : placeAt(tables, best) };
    }

    return (brand) => ({ ...stillAt(brand), ...bestPlace(brand) });
  };
}

const hasEndpoint = ({ endpoints }: PortalHit) => endpoints.length > 0;

import type { Category, Place } from '../catalog.ts';
import type { ProviderKind } from '../entry.ts';
import { listAt } from '../lists.ts';
import { isSafe } from '../parse.ts';
import { brandIdAt, endpointIdAt, fhirBaseAt, placeAt, portalAddressAt, portalNameAt, websiteAt } from '../rows.ts';
import { CATEGORIES, type Tables } from '../tables.ts';
import { fold } from './fold.ts';
import { wayTo, type Way } from '../way.ts';
import { clientIdAt, isOffered, kindOf, KINDS } from './kinds.ts';
import type { Offer } from './offer.ts';
import { remember } from './remember.ts';
import { stateWords } from './states.ts';

/** One brand that was found, as one tile shows it. */
export interface PickerHit {
  readonly id: string;
  readonly name: string;
  readonly category: Category;
  readonly website: string;
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
  readonly host: string;
  readonly platform: string;
  readonly kind: ProviderKind;
  readonly way: Way;
}

/** Makes tiles. Endpoints of a kind that is not offered, or that no record may go to, are left out. */
export function hitsOf(tables: Tables, kinds: Uint8Array, offer: Offer) {
  const { names, categories, places, portals } = tables.brands;
  const endpointHit = remember(5000, (endpoint: number): EndpointHit | null => {
    const kind = kindOf(tables, endpoint);
    const fhirBase = fhirBaseAt(tables, endpoint);
    const id = endpointIdAt(tables, endpoint);
    const platform = tables.platforms[tables.endpoints.platforms[endpoint]!];
    if (!platform || !isOffered(tables, endpoint, offer) || !isSafe(fhirBase)) return null;
    const way = wayTo(platform.verdict, clientIdAt(tables, endpoint, offer));
    return { id, host: new URL(fhirBase).host, platform: platform.name, kind, way };
  });
  const portalHit = (portal: number): PortalHit => ({
    name: portalNameAt(tables, portal),
    address: portalAddressAt(tables, portal),
    endpoints: [...listAt(tables.portals.endpoints, portal)].map(endpointHit).filter((one) => one !== null),
  });
  const still = remember(2000, (brand: number) => ({
    id: brandIdAt(tables, brand),
    name: names.at(brand),
    category: CATEGORIES[Number(categories[brand])] ?? 'other',
    website: websiteAt(tables, brand),
    kind: KINDS[kinds[brand]!]!,
    portals: [...listAt(portals, brand)].map(portalHit).filter(hasEndpoint),
  }));
  const wordsOf = remember(20_000, (place: number) => {
    const { city, state, zip } = placeAt(tables, place);
    return ` ${fold(`${city} ${stateWords(state)} ${zip}`)}`;
  });

  /** The first of the places in which most of the words begin one of its own. */
  function bestPlace(brand: number, words: readonly string[]) {
    const all = listAt(places, brand);
    let best = all[0];
    let most = 0;
    let matched = 0;
    for (const place of words.length > 0 ? all : []) {
      const text = wordsOf(place);
      const named = words.filter((word) => text.includes(` ${word}`)).length;
      if (named > most) [best, most, matched] = [place, named, 0];
      if (named === most && named > 0) matched += 1;
    }
    return { places: all.length, matched, place: best === undefined ? undefined : placeAt(tables, best) };
  }

  /** `words` are folded. */
  return (brand: number, words: readonly string[]): PickerHit => ({ ...still(brand), ...bestPlace(brand, words) });
}

const hasEndpoint = ({ endpoints }: PortalHit) => endpoints.length > 0;

import { generateCatalog } from '../../../catalog/lists/generate-brands.ts';
import type { Brand, Catalog } from '../catalog.ts';
import { decodeTables } from '../decode-tables.ts';
import { encodeTables } from '../encode-tables.ts';
import type { ProviderKind } from '../entry.ts';
import { endpointIdOf } from '../ids.ts';
import { EVERYTHING, type Offer } from './offer.ts';
import { openPicker, type Picker } from './picker.ts';

/** A brand as a spec tells it; what it leaves out is plain. */
export interface Told extends Partial<Omit<Brand, 'id' | 'places'>> {
  readonly name: string;
  readonly kind?: ProviderKind;
  readonly at?: readonly string[];
  readonly base?: string;
}

export const EMPTY = generateCatalog({ brands: 0, places: 0 }, 'picker');

/** A catalogue in which every brand has an endpoint of its own; `at` is "City ST 12345". */
export function catalogOf(told: Readonly<Record<string, Told>>): Catalog {
  const all = Object.entries(told).map(([id, one]) => {
    const { kind = 'provider', at = [], base = `https://${id}.fhir.test/r4`, ...brand } = one;
    // Whoever wants may try a sandbox.
    const over = kind === 'sandbox' ? { kind, clientId: 'any' } : { kind };
    const endpoint = { id: endpointIdOf(base), fhirBase: base, platformId: EMPTY.platforms[0]!.id, over };
    const portals = (brand.portals ?? [{ name: '', address: '', endpoints: [] }]).map((portal) => ({
      ...portal,
      endpoints: [endpoint.id],
    }));
    const places = at.map((text) => {
      const [, where = '', code = '', digits = ''] = /^(.*?)(?: ([A-Z]{2}))?(?: (\d{5}))?$/.exec(text) ?? [];
      return { city: where, state: code, zip: digits };
    });
    const plain = { aliases: [], category: 'provider' as const, website: '' };
    return { endpoint, brand: { ...plain, ...brand, id, portals, places } satisfies Brand };
  });
  return { ...EMPTY, endpoints: all.map(({ endpoint }) => endpoint), brands: all.map(({ brand }) => brand) };
}

export const pickerOf = (told: Readonly<Record<string, Told>>, offer: Partial<Offer> = {}): Picker =>
  openPicker(decodeTables(encodeTables(catalogOf(told))), { ...EVERYTHING, ...offer });

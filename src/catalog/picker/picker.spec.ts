import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { generateCatalog } from '../../../catalog/lists/generate-brands.ts';
import type { Brand, Catalog } from '../catalog.ts';
import { decodeTables } from '../decode-tables.ts';
import { encodeTables } from '../encode-tables.ts';
import type { ProviderKind } from '../entry.ts';
import { endpointIdOf } from '../ids.ts';
import { EVERYTHING, type Offer } from './offer.ts';
import { openPicker } from './picker.ts';

interface Told extends Partial<Omit<Brand, 'id' | 'places'>> {
  readonly name: string;
  readonly kind?: ProviderKind;
  readonly at?: readonly string[];
  readonly base?: string;
}

const EMPTY = generateCatalog({ brands: 0, places: 0 }, 'picker');

/** A catalogue in which every brand has an endpoint of its own; `at` is "City ST 12345". */
function catalogOf(told: Readonly<Record<string, Told>>): Catalog {
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

const pickerOf = (told: Readonly<Record<string, Told>>, offer: Partial<Offer> = {}) =>
  openPicker(decodeTables(encodeTables(catalogOf(told))), { ...EVERYTHING, ...offer });

const BRANDS: Readonly<Record<string, Told>> = {
  local: { name: 'Lakeside General (local sandbox)', kind: 'local', at: ['Lake City'] },
  public: { name: 'Lake Public Sandbox', kind: 'sandbox' },
  north: { name: 'North Lake Clinic', at: ['Duluth MN 55802'] },
  lake: { name: 'Lake Clinic', at: ['Erie PA 16501'] },
  mary: { name: 'St. Mary’s Höspital', aliases: ['SMH', 'Saint Mary'], at: ['São Lake MN'] },
  wood: { name: 'Woodflake Clinic', at: ['Erie PA 16502'] },
  grove: {
    name: 'Grove Physicians',
    website: 'groveclinic.test',
    at: ['Albany NY 12207', 'Troy NY 12180', 'Burlington VT 05401', 'Albany NY 12203'],
    portals: [{ name: 'MyLeaflet', address: 'myleaflet.grove.test/portal', endpoints: [] }],
  },
};
const picker = pickerOf(BRANDS);
const find = (text: string) => picker.find(text, { most: 60 }).hits.map(({ id }) => id);

test('nothing typed lists everything: real places, those with most places first, then sandboxes, then local ones', () => {
  expect(find('  ')).toEqual(['grove', 'lake', 'north', 'mary', 'wood', 'public', 'local']);
});

test('names that begin with it come first, then later words, then the place, then the middle of a word', () => {
  expect(find('lake')).toEqual(['lake', 'north', 'mary', 'wood', 'public', 'local']);
});

test('a name that is what was typed is first, whatever it is', () => {
  expect(find('lake public sandbox')[0]).toBe('public');
  expect(find('SMH')).toEqual(['mary']);
});

test('every word must be found, in any order and any field', () => {
  expect(find('erie lake')).toEqual(['lake', 'wood']);
  expect(find('clinic dul')).toEqual(['north']);
  expect(find('lake nowhere')).toEqual([]);
  expect(find('clinic minnesota')).toEqual(['north']);
  expect(find('clinic mn')).toEqual(['north']);
  expect(find('1650')).toEqual(['lake', 'wood']);
  expect(find('myleaflet vermont')).toEqual(['grove']);
});

test('accents, capitals, apostrophes and full stops count for nothing', () => {
  for (const text of ['st marys', "ST. MARY'S", 'hospital', 'Höspital', 'sao', 'smh', 'saint mary', 'St. Mary’s'])
    expect(find(text), text).toContain('mary');
});

test('an address finds the one that it is of, first', () => {
  for (const text of [
    'https://grove.fhir.test/r4',
    'grove.fhir.test',
    'GROVE.fhir.test/r4/metadata?_format=json',
    'https://myleaflet.grove.test/Portal/login#top',
    'myleaflet.grove',
    'grove.test',
    'https://www.groveclinic.test/',
    'groveclinic',
    'leaflet',
  ]) {
    expect(find(text)[0], text).toBe('grove');
  }
});

test('of many on one host, the one whose path it is comes first', () => {
  const shared = (n: number): Told => ({ name: `Clinic ${n}`, base: `https://shared.test/fhir/${n}` });
  const many = pickerOf(Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`c${n}`, shared(n)])));
  expect(many.find('https://shared.test/fhir/2/', { most: 1 }).hits[0]?.id).toBe('c2');
  expect(many.find('https://shared.test/fhir/29/Patient', { most: 5 })).toMatchObject({
    total: 1,
    hits: [{ id: 'c29' }],
  });
  expect(many.find('shared.test', { most: 5 }).total).toBe(30);
});

test('mistakes are forgiven when nothing else is found, more of them in longer words', () => {
  expect(find('nroth')).toEqual(['north']);
  expect(find('physicans')).toEqual(['grove']);
  expect(find('phisicans')).toEqual(['grove']);
  expect(find('woodflak clinik')).toEqual(['wood']);
  expect(find('nxxth')).toEqual([]);
  expect(find('16509')).toEqual([]); // another number is another place
  expect(find('lale')).toContain('lake');
  expect(find('lake')).not.toContain('grove');
});

test('a tile says which place is meant, and how many are', () => {
  const tile = (text: string) => picker.find(text, { most: 1 }).hits[0];
  expect(tile('grove')).toMatchObject({ places: 4, matched: 0, place: { city: 'Albany', zip: '12207' } });
  expect(tile('grove albany')).toMatchObject({ places: 4, matched: 2, place: { city: 'Albany' } });
  expect(tile('grove 05401')).toMatchObject({ matched: 1, place: { city: 'Burlington', state: 'VT' } });
  expect(tile('public sandbox')).toMatchObject({ places: 0, matched: 0, place: undefined });
});

test('a tile has all that is needed to choose', () => {
  expect(picker.find('grove', { most: 1 }).hits).toEqual([
    {
      id: 'grove',
      name: 'Grove Physicians',
      category: 'provider',
      website: 'groveclinic.test',
      kind: 'provider',
      places: 4,
      matched: 0,
      place: { city: 'Albany', state: 'NY', zip: '12207' },
      portals: [
        {
          name: 'MyLeaflet',
          address: 'myleaflet.grove.test/portal',
          endpoints: [
            {
              id: endpointIdOf('https://grove.fhir.test/r4'),
              host: 'grove.fhir.test',
              platform: EMPTY.platforms[0]!.name,
              way: 'needs-client-id',
              kind: 'provider',
            },
          ],
        },
      ],
    },
  ]);
});

test('kinds that are not offered are not there', () => {
  const real = pickerOf(BRANDS, { kinds: new Set(['provider', 'sandbox']) });
  expect(real.find('', { most: 60 })).toMatchObject({ total: 6 });
  expect(real.find('lakeside general', { most: 60 }).total).toBe(0);
});

test('categories that are not offered are not there', () => {
  const all = pickerOf(BRANDS).find('', { most: 60 });
  const labs = pickerOf(BRANDS, { categories: new Set(['lab']) }).find('', { most: 60 });
  expect(labs.hits.every(({ category }) => category === 'lab')).toBe(true);
  expect(labs.total).toBe(all.hits.filter(({ category }) => category === 'lab').length);
});

test('a hit says whether a sign-in can begin there, as whoever hosts the app is registered', () => {
  const ways = (offer: Partial<Offer>) =>
    pickerOf(BRANDS, offer)
      .find('', { most: 60 })
      .hits.flatMap(({ portals }) => portals.flatMap(({ endpoints }) => endpoints.map(({ way }) => way)));
  expect(new Set(ways({ clientIdAt: () => 'ours' }))).toEqual(new Set(['open']));
  expect(new Set(ways({ clientIdAt: () => '' }))).toEqual(new Set(['needs-client-id']));
});

test('a test server is listed only where this copy may sign in; a real one always, for somebody looks for it', () => {
  const found = (offer: Partial<Offer>) =>
    pickerOf(BRANDS, offer)
      .find('', { most: 60 })
      .hits.map(({ id }) => id);
  expect(found({})).toContain('public');
  const closed = found({ clientIdAt: () => '' });
  expect(closed).not.toContain('public');
  expect(closed).toContain('lake');
});

test('no more than asked for come, and all are counted', () => {
  const { hits, total } = picker.find('clinic', { most: 2 });
  expect([hits.length, total]).toEqual([2, 4]);
});

const generated = generateCatalog({ brands: 400, places: 700 }, 'picker');
const large = openPicker(decodeTables(encodeTables(generated)));

test('whatever is typed, the answer is some of the brands and each once', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.webUrl(), fc.constantFrom('.', '//', 'a.b', 'www.')),
      (text) => {
        const { hits, total } = large.find(text, { most: 1000 });
        expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length);
        expect(total).toBeGreaterThanOrEqual(hits.length);
      },
    ),
  );
});

test('every brand is found by its name, its town, its website and its server', () => {
  const bases = new Map(generated.endpoints.map(({ id, fhirBase }) => [id, fhirBase]));
  for (const { id, name, website, places, portals } of generated.brands) {
    const all = (text: string) => large.find(text, { most: 400 }).hits.map((hit) => hit.id);
    expect(all(name), name).toContain(id);
    expect(all(`${name} ${places[0]!.city} ${places[0]!.state}`)).toContain(id);
    if (website !== '') expect(all(website)[0]).toBe(id);
    expect(all(bases.get(portals[0]!.endpoints[0]!)!)).toContain(id);
  }
});

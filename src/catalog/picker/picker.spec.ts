import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { generateCatalog } from '../../../catalog/lists/generate-brands.ts';
import { decodeTables } from '../decode-tables.ts';
import { encodeTables } from '../encode-tables.ts';
import { endpointIdOf } from '../ids.ts';
import type { Offer } from './offer.ts';
import { openPicker } from './picker.ts';
import { catalogOf, EMPTY, pickerOf, type Told } from './told.spec.help.ts';

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
const find = (text: string, tests = false) => picker.find(text, { most: 60, tests }).hits.map(({ id }) => id);

test('nothing typed lists everything that is real, those with most places first', () => {
  expect(find('  ')).toEqual(['grove', 'lake', 'north', 'mary', 'wood']);
});

test('names that begin with it come first, then later words, then the place, then the middle of a word', () => {
  expect(find('lake')).toEqual(['lake', 'north', 'mary', 'wood']);
});

test('a name that is what was typed is first, and so is an alias', () => {
  expect(find('lake clinic')[0]).toBe('lake');
  expect(find('north lake clinic')).toEqual(['north']);
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
  expect(tile('grove 1220')).toMatchObject({ matched: 2, place: { city: 'Albany' } });
  expect(tile('grove new york')).toMatchObject({ matched: 3 });
});

test('a tile has all that is needed to choose', () => {
  expect(picker.find('grove', { most: 1 }).hits).toEqual([
    {
      id: 'grove',
      name: 'Grove Physicians',
      category: 'provider',
      website: 'groveclinic.test',
      from: 'catalogue',
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
              fhirBase: 'https://grove.fhir.test/r4',
              host: 'grove.fhir.test',
              platformId: EMPTY.platforms[0]!.id,
              platform: EMPTY.platforms[0]!.name,
              fhirVersion: '',
              kind: 'provider',
              way: 'needs-client-id',
              ownClientId: false,
            },
          ],
        },
      ],
    },
  ]);
});

test('kinds that are not offered are not there', () => {
  const real = pickerOf(BRANDS, { kinds: new Set(['provider', 'sandbox']) });
  expect(real.find('', { most: 60 })).toMatchObject({ total: 5, others: 1 });
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
  const known = (clientId: string) => () => ({ clientId, isOwn: false });
  expect(new Set(ways({ clientIdAt: known('ours') }))).toEqual(new Set(['open']));
  expect(new Set(ways({ clientIdAt: known('') }))).toEqual(new Set(['needs-client-id']));
});

test('a tile says who added the brand, and whose client id it is', () => {
  const offer: Partial<Offer> = { from: 'list', clientIdAt: () => ({ clientId: 'mine', isOwn: true }) };
  const list = pickerOf({ 'own-1': { name: 'Mine' }, clinic: { name: 'Of a list' } }, offer);
  expect(list.brand('own-1')).toMatchObject({ from: 'own', portals: [{ endpoints: [{ ownClientId: true }] }] });
  expect(list.brand('clinic')?.from).toBe('list');
});

test('a version that is not R4 is said', () => {
  const base = 'https://old.fhir.test/dstu2';
  const catalog = catalogOf({ old: { name: 'Old Clinic', base } });
  const endpoints = catalog.endpoints.map((one) => ({ ...one, over: { fhirVersion: '1.0.2' } }));
  const hit = openPicker(decodeTables(encodeTables({ ...catalog, endpoints }))).brand('old');
  expect(hit?.portals[0]?.endpoints[0]?.fhirVersion).toBe('1.0.2');
});

test('a brand is found by its id, and none by any other', () => {
  expect(picker.brand('wood')).toMatchObject({ id: 'wood', matched: 0, places: 1, place: { zip: '16502' } });
  expect(picker.brand('public')?.kind).toBe('sandbox');
  for (const id of ['', 'nobody', '__proto__', 'woo']) expect(picker.brand(id)).toBe(undefined);
  expect(pickerOf(BRANDS, { kinds: new Set(['provider']) }).brand('public')).toBe(undefined);
  const plain = generated.brands.find(({ id }) => id.startsWith('b-'))!;
  expect(large.brand(plain.id)?.name).toBe(plain.name);
});

test('what the first address needs can be made before, in steps, or is made when it is typed', () => {
  const steps = (one: ReturnType<typeof pickerOf>) => [...one.warm()].length;
  const warm = pickerOf(BRANDS);
  expect(steps(warm)).toBeGreaterThan(2);
  expect(steps(warm)).toBe(0);
  const halfway = pickerOf(BRANDS);
  halfway.warm().next();
  for (const one of [warm, halfway]) expect(one.find('grove.fhir.test', { most: 1 }).hits[0]?.id).toBe('grove');
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

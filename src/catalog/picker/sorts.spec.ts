import { expect, test } from '@playwright/test';
import { decodeTables } from '../decode-tables.ts';
import { encodeTables } from '../encode-tables.ts';
import { EVERYTHING, type Offer } from './offer.ts';
import { openPicker } from './picker.ts';
import { catalogOf, pickerOf, type Told } from './told.spec.help.ts';

const BRANDS: Readonly<Record<string, Told>> = {
  closed: { name: 'Lake Vendor Sandbox', kind: 'sandbox' },
  open: { name: 'Lake Open Sandbox', kind: 'sandbox' },
  local: { name: 'Lakeside General (local sandbox)', kind: 'local' },
  lake: { name: 'Lake Clinic', at: ['Erie PA 16501'] },
  north: { name: 'North Lake Clinic' },
  wood: { name: 'Woodflake Clinic' },
};
const OFFER: Partial<Offer> = {
  clientIdAt: ({ brandId }) => ({ clientId: brandId === 'closed' ? '' : 'ours', isOwn: false }),
};
const picker = pickerOf(BRANDS, OFFER);

const find = (text: string, tests = false) => {
  const { hits, ...counts } = picker.find(text, { most: 60, tests });
  return { ...counts, ids: hits.map(({ id }) => id) };
};

test('real and test servers never stand in one answer', () => {
  expect(find('lake')).toEqual({ ids: ['lake', 'north', 'wood'], total: 3, tests: false, others: 3 });
  expect(find('')).toMatchObject({ total: 3, tests: false, others: 3 });
});

test('asked for, test servers come alone: local ones first, then those where a sign-in can begin', () => {
  const { ids, ...counts } = find('lake', true);
  expect(ids).toEqual(['local', 'open', 'closed']);
  expect(counts).toEqual({ total: 3, tests: true, others: 3 });
  expect(find('', true)).toMatchObject({ ids: ['local', 'open', 'closed'], others: 3 });
});

test('where nothing real has the words, test servers that have them are shown', () => {
  expect(find('vendor')).toEqual({ ids: ['closed'], total: 1, tests: true, others: 0 });
  expect(find('general sandbox')).toMatchObject({ ids: ['local'], tests: true });
});

test('the first reading that finds anything counts: a test server’s very words come before a real one’s with mistakes', () => {
  const near = pickerOf({ tester: { name: 'Vendor Trial', kind: 'sandbox' }, real: { name: 'Vender Clinic' } });
  expect(near.find('vendor', { most: 9 })).toMatchObject({ hits: [{ id: 'tester' }], tests: true, others: 0 });
  expect(near.find('vendir', { most: 9 })).toMatchObject({ hits: [{ id: 'real' }], tests: false, others: 1 });
});

test('what there is of the other sort is said even when nothing of the asked one is found', () => {
  expect(find('woodflake', true)).toEqual({ ids: [], total: 0, tests: true, others: 1 });
  expect(find('nowhere', true)).toEqual({ ids: [], total: 0, tests: true, others: 0 });
  expect(find('nowhere')).toEqual({ ids: [], total: 0, tests: false, others: 0 });
});

test('a brand with both is in both answers, each time with the ways of that sort; its page has all', () => {
  const catalog = catalogOf(BRANDS);
  const [sandbox, real] = ['open', 'lake'].map((id) => catalog.brands.find((brand) => brand.id === id)!);
  const both = { ...real!, portals: [...real!.portals, ...sandbox!.portals] };
  const brands = catalog.brands.map((brand) => (brand.id === 'lake' ? both : brand));
  const mixed = openPicker(decodeTables(encodeTables({ ...catalog, brands })), { ...EVERYTHING, ...OFFER });
  const kinds = (hit: ReturnType<typeof mixed.brand>) =>
    hit?.portals.flatMap(({ endpoints }) => endpoints.map(({ kind }) => kind));
  expect(kinds(mixed.find('lake clinic', { most: 1 }).hits[0])).toEqual(['provider']);
  expect(kinds(mixed.find('lake clinic', { most: 1, tests: true }).hits[0])).toEqual(['sandbox']);
  expect(kinds(mixed.brand('lake'))).toEqual(['provider', 'sandbox']);
  expect(mixed.find('lake', { most: 9 })).toMatchObject({ total: 3, others: 4 });
});

test('a server to which no record may go is no way in', () => {
  const http = pickerOf({ bare: { name: 'Bare Clinic', base: 'http://bare.test/r4' }, ...BRANDS });
  expect(http.find('bare', { most: 9 }).total).toBe(0);
  expect(http.brand('bare')).toBe(undefined);
});

test('the same tables opened again know the client ids of then', () => {
  const tables = decodeTables(encodeTables(catalogOf(BRANDS)));
  const wayAs = (clientId: string) =>
    openPicker(tables, { ...EVERYTHING, clientIdAt: () => ({ clientId, isOwn: true }) }).brand('wood')?.portals[0]
      ?.endpoints[0];
  expect(wayAs('')).toMatchObject({ way: 'needs-client-id' });
  expect(wayAs('mine')).toMatchObject({ way: 'open', ownClientId: true });
});

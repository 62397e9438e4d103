import { expect, test } from '@playwright/test';
import { type Hospital, type Hospitals, startHospitals } from '../e2e/sandbox/hospitals.ts';
import { PROFILES } from '../e2e/sandbox/profiles.ts';
import { signIn } from '../e2e/sandbox/visitor.ts';
import { readCatalog } from '../src/catalog/parse.ts';
import { resolveCatalog } from './resolve.ts';
import { readSource } from './source.ts';

/** What the catalogue says of the local hospitals is what `npm run sandbox` starts. */
const APP = 'http://127.0.0.1:1';
const entries = readCatalog(resolveCatalog(readSource())).filter(({ kind }) => kind === 'local');
const entryOf = (id: string) => entries.find((entry) => entry.id === `local-${id}`)!;

test('every local hospital is in the catalogue, by its name and at its port', () => {
  const places = PROFILES.map(({ id, name }, i) => [`local-${id}`, name, `http://127.0.0.1:${9471 + i}/r4`]);
  const listed = entries.map(({ id, name, fhirBase }) => [id, name, fhirBase]);
  expect(listed).toHaveLength(places.length);
  expect(listed).toEqual(expect.arrayContaining(places));
});

test('where a search needs a category, those listed find everything that there is', async () => {
  const all: Hospitals = await startHospitals({ appOrigins: [APP], basePort: 0, patients: 1000 });
  try {
    const hospital = all.hospital('pinewood');
    const { categories } = entryOf('pinewood').quirks;
    for (const { id } of hospital.patients) {
      const found = await idsFound(hospital, id, categories);
      const there = hospital.expected(id);
      for (const type of Object.keys(categories)) expect(found[type] ?? 0, `${type} of ${id}`).toBe(there[type] ?? 0);
    }
  } finally {
    await all.stop();
  }
});

/** How many different resources of each type the categories lead to. */
async function idsFound(hospital: Hospital, patient: string, categories: Readonly<Record<string, readonly string[]>>) {
  const { access_token: token } = await signIn(hospital, { app: APP, patient });
  const found: Record<string, number> = {};
  for (const [type, values] of Object.entries(categories)) {
    const ids = new Set<string>();
    for (const value of values) {
      let next: string | undefined = `${hospital.fhirBase}/${type}?patient=${patient}&category=${value}`;
      while (next) {
        const response = await fetch(next, { headers: { authorization: `Bearer ${token}` } });
        const page = (await response.json()) as SearchPage;
        for (const { resource } of page.entry ?? []) if (resource.resourceType === type) ids.add(resource.id);
        next = page.link?.find(({ relation }) => relation === 'next')?.url;
      }
    }
    found[type] = ids.size;
  }
  return found;
}

interface SearchPage {
  readonly entry?: readonly { readonly resource: { readonly resourceType: string; readonly id: string } }[];
  readonly link?: readonly { readonly relation: string; readonly url: string }[];
}

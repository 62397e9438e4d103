import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { chunksOf } from '../../../catalog/lists/chunks.ts';
import { readCsv } from '../../../catalog/lists/csv.ts';
import type { ListSource } from '../../../catalog/lists/list-source.ts';
import { decodeTables } from '../decode-tables.ts';
import { encodeTables } from '../encode-tables.ts';
import { draftList } from '../lists/draft-list.ts';
import { mergeLists } from '../lists/merge.ts';
import { openPicker } from './picker.ts';
import { EMPTY } from './told.spec.help.ts';

const LANTERN = new URL('../../../../shared/data/providers/lantern.csv', import.meta.url).pathname; // beside a checkout, where it is at hand

const LIST: ListSource = { name: 'Table', platform: EMPTY.platforms[0]!.id, format: 'csv', address: '' };

test('of forty thousand real places, the one that is meant comes first', async () => {
  test.skip(!existsSync(LANTERN), 'no table beside this checkout');
  const draft = await draftList(readCsv(chunksOf(readFileSync(LANTERN, 'utf8')), LIST));
  const { brands, endpoints } = mergeLists([{ ...draft, platform: LIST.platform }]);
  const picker = openPicker(decodeTables(encodeTables({ ...EMPTY, brands, endpoints })));
  const names = (text: string, most = 1) => picker.find(text, { most }).hits.map(({ name }) => name);

  for (const name of [
    'Mayo Clinic',
    'UCSF Health',
    'Duke Health',
    'Mass General Brigham',
    'Cleveland Clinic',
    'Stanford Health Care',
    'Sutter Health',
  ]) {
    expect(names(name)).toEqual([name]);
    expect(names(`the ${name.toUpperCase()}`)).toEqual([name]);
    const base = picker.find(name, { most: 1 }).hits[0]!.portals[0]!.endpoints[0]!.fhirBase;
    expect(names(base), base).toEqual([name]);
    expect(names(`${base}/Patient?_count=1`), base).toEqual([name]);
  }
  expect(names('Kaiser', 6).every((name) => name.startsWith('Kaiser Permanente'))).toBe(true);
  expect(names('St. Joseph Health', 2)).toContain('CHI St. Joseph Health');
  expect(names('Mt Sinai', 2)).toEqual(names('mount sinai', 2));
  expect(names('Clevland Clinc')).toEqual(['Cleveland Clinic']);
});

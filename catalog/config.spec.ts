import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readDeployment } from '../src/catalog/deployment.ts';

const jsonOf = (path: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8'));
const fits = new Ajv2020({ strictRequired: false }).compile(jsonOf('schema/config.json') as object);

/** Whether the app takes these settings. */
function isRead(json: unknown): boolean {
  try {
    readDeployment(json, 'https://app.test/sheaf/');
    return true;
  } catch {
    return false;
  }
}

const CONFIGS: readonly unknown[] = [
  jsonOf('../public/config.json'),
  {},
  { clientIds: { p: 'x', e: { sandbox: 'y' } }, show: { kinds: ['local'], categories: [] } },
  { host: { name: 'The Clinic', contact: 'https://clinic.test/records' } },
  { catalogs: ['catalog/our-clinics.json'], issuers: ['https://ehr.test/r4/'] },
  { catalogs: 'catalog/our-clinics.json' },
  { catalogs: [''] },
  { issuers: ['http://ehr.test/r4'] },
  { issuers: [7] },
  [],
  { clientids: {} },
  { clientIds: { p: ' ' } },
  { clientIds: { p: 7 } },
  { clientIds: { p: { production: 'x' } } },
  { show: { kinds: ['test'] } },
  { show: { categories: 'lab' } },
  { host: { name: 'The Clinic' } },
  { host: { name: 'The Clinic', contact: 'javascript:alert(1)' } },
];

for (const config of CONFIGS) {
  test(`the schema and the app agree on ${JSON.stringify(config)}`, () => {
    expect(isRead(config)).toBe(fits(config));
  });
}

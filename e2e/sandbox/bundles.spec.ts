import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readBundles } from './bundles.ts';
import { startHospitals } from './hospitals.ts';
import { signIn } from './visitor.ts';

const APP = 'http://app.test';

const PATIENT = {
  resourceType: 'Patient',
  id: 'a-1',
  name: [{ given: ['Larch'], family: 'Filewright' }],
  birthDate: '1980',
};
const DOCTOR = { resourceType: 'Practitioner', id: 'd-1' };
const STRANGER = { resourceType: 'Practitioner', id: 'd-2' };
const PULSE = {
  resourceType: 'Observation',
  id: 'o-1',
  meta: { versionId: '7' },
  subject: { reference: 'urn:uuid:a-1' },
  performer: [{ reference: 'urn:uuid:d-1' }],
};

const bundle = {
  resourceType: 'Bundle',
  entry: [PATIENT, DOCTOR, STRANGER, PULSE].map((resource) => ({ fullUrl: `urn:uuid:${resource.id}`, resource })),
};

let folder: string;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  writeFileSync(join(folder, 'b.json'), JSON.stringify(bundle));
  writeFileSync(join(folder, 'a.json'), JSON.stringify({ resourceType: 'Basic' }));
  writeFileSync(join(folder, 'c.txt'), 'not looked at');
});

test.afterEach(() => rmSync(folder, { recursive: true }));

test('every bundle with a patient becomes somebody to sign in as', () => {
  const [imported, ...others] = readBundles(folder);
  expect(others).toEqual([]);
  expect(imported?.choice).toEqual({ id: 'a-1', name: 'Larch Filewright', birthDate: '1980', resources: 4 });
  const pulse = imported?.resources.at(-1)?.resource;
  expect(pulse).toMatchObject({
    subject: { reference: 'Patient/a-1' },
    performer: [{ reference: 'Practitioner/d-1' }],
  });
  expect(pulse?.['meta']).toMatchObject({ versionId: '7' });
});

test('a file that is not JSON is named', () => {
  writeFileSync(join(folder, 'd.json'), '{"resourceType": "Bun');
  expect(() => readBundles(folder)).toThrow(/d\.json/);
});

test('their record is searched like any other, and leads to what it refers to', async () => {
  const sandbox = await startHospitals({ appOrigins: [APP], basePort: 0, patients: 150, dataFolder: folder });
  try {
    const hospital = sandbox.hospital('harbor');
    expect(hospital.patients.map(({ name }) => name)).toContain('Larch Filewright');
    const { access_token } = await signIn(hospital, { app: APP, patient: 'a-1' });
    const response = await fetch(`${hospital.fhirBase}/Observation?patient=a-1`, {
      headers: { Authorization: `Bearer ${access_token}` },
    });
    expect(await response.json()).toMatchObject({ total: 1, entry: [{ resource: { id: 'o-1' } }] });
    expect(hospital.expected('a-1')).toEqual({ Patient: 1, Observation: 1, Practitioner: 1 });
  } finally {
    await sandbox.stop();
  }
});

import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { lookForPatient, readPatientFace } from './find-patient.ts';
import { BASE, ISSUER, network, SERVER, type Reply } from './testing.ts';

const ACCESS = { server: SERVER, accessToken: 'the-token' };
const OPENID = `${ISSUER}/.well-known/openid-configuration`;
const USERINFO = 'https://ehr.test/userinfo';
const SEARCH = `${BASE}/Patient?_count=50`;

const juniper = {
  resourceType: 'Patient',
  id: 'p-1',
  name: [{ given: ['Juniper'], family: 'Vale' }],
  birthDate: '1961-04-09',
};
const bundle = (...resources: readonly unknown[]) => ({
  resourceType: 'Bundle',
  entry: resources.map((resource) => ({ resource })),
});
const says = (said: object, endpoint = USERINFO): Record<string, Reply> => ({
  [OPENID]: { body: { issuer: `${ISSUER}/`, userinfo_endpoint: endpoint } },
  [endpoint]: { body: said },
});

async function look(replies: Record<string, Reply>, subject: string | undefined = 'user-1') {
  const { options, asked } = network(replies);
  const found = await lookForPatient(ACCESS, subject, options).catch(({ code }: { code: string }) => code);
  return { found, asked };
}

test('the issuer’s userinfo names the patient, and is shown the token once', async () => {
  const { found, asked } = await look(says({ sub: 'user-1', fhirUser: `${BASE}/Patient/p-7` }));
  expect(found).toEqual({ patientId: 'p-7', choice: [] });
  const shown = asked.filter(({ init }) => JSON.stringify(init.headers).includes('the-token'));
  expect(shown.map(({ url }) => url)).toEqual([USERINFO]);
  expect(shown[0]!.init).toMatchObject({ redirect: 'manual', headers: { authorization: 'Bearer the-token' } });
  expect((await look(says({ sub: 'user-1', patient: 'p-8' }))).found).toMatchObject({ patientId: 'p-8' });
});

test('of another user it is not believed, nor asked anywhere else than where the sign-in went', async () => {
  const one = { [SEARCH]: { body: bundle(juniper) } };
  const notAsked = async (replies: Record<string, Reply>, subject?: string) => {
    const { found, asked } = await look({ ...one, ...replies }, subject);
    expect(found).toMatchObject({ patientId: 'p-1' });
    return asked.map(({ url }) => url);
  };
  expect(await notAsked(says({ sub: 'user-2', patient: 'p-8' }))).toContain(USERINFO);
  const elsewhere = says({ sub: 'user-1', patient: 'p-8' }, 'https://elsewhere.test/userinfo');
  expect(await notAsked(elsewhere)).toEqual([OPENID, SEARCH]);
  const plain = says({ sub: 'user-1', patient: 'p-8' }, 'http://ehr.test/userinfo');
  expect(await notAsked(plain)).toEqual([OPENID, SEARCH]);
  const foreign = { [OPENID]: { body: { issuer: 'https://x.test', userinfo_endpoint: USERINFO } } };
  expect(await notAsked({ ...says({ sub: 'user-1', patient: 'p-8' }), ...foreign })).toEqual([OPENID, SEARCH]);
  // Without an id_token there is nobody to compare with.
  const { options, asked } = network({ ...one, ...says({ patient: 'p-8' }) });
  expect(await lookForPatient(ACCESS, undefined, options)).toMatchObject({ patientId: 'p-1' });
  expect(asked.map(({ url }) => url)).toEqual([SEARCH]);
});

test('the one patient whom a search finds is who it is; of several one has to be chosen', async () => {
  const alder = { resourceType: 'Patient', id: 'p-2', birthDate: 'someday' };
  expect((await look({ [SEARCH]: { body: bundle(juniper, juniper) } })).found).toEqual({
    patientId: 'p-1',
    choice: [],
  });
  expect((await look({ [SEARCH]: { body: bundle(juniper, alder) } })).found).toEqual({
    patientId: '',
    choice: [
      { id: 'p-1', name: 'Juniper Vale', birthDate: '1961-04-09' },
      { id: 'p-2', name: '', birthDate: '' },
    ],
  });
  // There are more on the next page: who is on this one is not the only one.
  const more = { ...bundle(juniper), link: [{ relation: 'next', url: `${BASE}/more` }] };
  expect((await look({ [SEARCH]: { body: more } })).found).toMatchObject({ patientId: '', choice: [{ id: 'p-1' }] });
});

test('whatever else the search is answered with is no patient', async () => {
  for (const reply of [
    { status: 403, body: bundle(juniper) },
    { body: bundle() },
    { body: bundle({ ...juniper, id: '../admin' }, { ...juniper, resourceType: 'Group' }, null, 7) },
    { body: '<h1>Sign in</h1>' },
    { body: [] },
    'no-cors',
  ] as const) {
    expect((await look({ [SEARCH]: reply })).found).toBe('smart/no-patient');
  }
  await fc.assert(
    fc.asyncProperty(fc.json(), async (body) => {
      const { found } = await look({ [SEARCH]: { body } });
      expect(found).toBe('smart/no-patient');
    }),
    { numRuns: 50 },
  );
});

test('somebody who is not shown is known by id alone', async () => {
  const face = async (replies: Record<string, Reply>) =>
    readPatientFace({ ...ACCESS, patientId: 'p-1' }, network(replies).options);
  expect(await face({ [`${BASE}/Patient/p-1`]: { body: juniper } })).toEqual({
    id: 'p-1',
    name: 'Juniper Vale',
    birthDate: '1961-04-09',
  });
  const nobody = { id: 'p-1', name: '', birthDate: '' };
  expect(await face({})).toEqual(nobody);
  expect(await face({ [`${BASE}/Patient/p-1`]: { status: 403, body: juniper } })).toEqual(nobody);
  expect(await face({ [`${BASE}/Patient/p-1`]: { body: { ...juniper, id: 'p-2' } } })).toEqual(nobody);
});

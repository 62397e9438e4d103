import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { type Hospitals, startHospitals } from './hospitals.ts';
import { SWITCHES } from './quirks.ts';
import { askToken, signIn, visitSignIn } from './visitor.ts';

const APP = 'http://app.test';
const visit = { app: APP, patient: 'p1' };

let sandbox: Hospitals;
let token: string;

test.beforeAll(async () => {
  sandbox = await startHospitals({ appOrigins: [APP], basePort: 0, patients: 300 });
  token = (await signIn(sandbox.hospital('lakeside'), visit)).access_token;
});

test.afterAll(() => sandbox.stop());

interface Bundle {
  readonly total?: number;
  readonly link: readonly { readonly relation: string; readonly url: string }[];
  readonly entry?: readonly {
    readonly resource: { readonly resourceType: string; readonly id?: string };
    readonly search: { readonly mode: string };
  }[];
}

const get = (url: string) => fetch(url, { headers: { Authorization: `Bearer ${token}`, Origin: APP } });

const search = async (switches: string, query: string): Promise<Bundle> =>
  (await get(`${sandbox.hospital('lakeside').quirky(switches)}/${query}`)).json() as Promise<Bundle>;

const nextOf = ({ link }: Bundle) => link.find(({ relation }) => relation === 'next')?.url;

async function statuses(switches: string, ...queries: string[]): Promise<number[]> {
  const found: number[] = [];
  for (const query of queries)
    found.push((await get(`${sandbox.hospital('lakeside').quirky(switches)}/${query}`)).status);
  return found;
}

test('a base with switches has its own discovery, and endpoints at which to sign in for it', async () => {
  const base = sandbox.hospital('lakeside').quirky('pages=3,total=absent');
  const configuration = (await (await fetch(`${base}/.well-known/smart-configuration`)).json()) as {
    authorization_endpoint: string;
    token_endpoint: string;
  };
  expect(configuration.authorization_endpoint).toBe(base.replace('/r4', '/oauth/authorize'));
  expect(configuration.token_endpoint).toBe(base.replace('/r4', '/oauth/token'));

  const { access_token } = await signIn(sandbox.hospital('lakeside'), { ...visit, base });
  const bundle = (await (
    await fetch(`${base}/Condition?patient=p1`, { headers: { Authorization: `Bearer ${access_token}` } })
  ).json()) as Bundle;
  expect(nextOf(bundle)).toContain(`${base}/Condition?`);
  expect(bundle.total).toBeUndefined();
});

test('brackets may come encoded, as some clients write them', async () => {
  const base = sandbox.hospital('lakeside').quirky('status%5BGoal%5D=500');
  expect((await get(`${base}/Goal?patient=p1`)).status).toBe(500);
  expect((await signIn(sandbox.hospital('lakeside'), { ...visit, base })).patient).toBe('p1');
});

test('a switch that does not exist is no base', async () => {
  expect(await statuses('nosuch', 'Patient/p1')).toEqual([404]);
});

test('needCategory and status are for their type alone', async () => {
  expect(await statuses('needCategory[Observation]', 'Observation', 'Observation?category=laboratory', 'Goal')).toEqual(
    [400, 200, 200],
  );
  expect(await statuses('status[CarePlan]=403,status[Goal]=500', 'CarePlan', 'Goal', 'Condition')).toEqual([
    403, 500, 200,
  ]);
});

test('pinewood wants categories without being asked to', async () => {
  const { access_token } = await signIn(sandbox.hospital('pinewood'), visit);
  const { fhirBase } = sandbox.hospital('pinewood');
  const status = async (query: string) =>
    (await fetch(`${fhirBase}/${query}`, { headers: { Authorization: `Bearer ${access_token}` } })).status;
  for (const type of ['Observation', 'Condition', 'CarePlan', 'DiagnosticReport'])
    expect(await status(`${type}?patient=p1`), type).toBe(400);
  expect(await status('Encounter?patient=p1&_count=100')).toBe(200);
  expect(await status('Encounter?patient=p1&_count=101')).toBe(400);
  expect(await status('Patient/p1/$everything')).toBe(404);
});

test('pages cuts a search into that many or more, and loses nothing', async () => {
  const whole = (await search('', 'Condition?_count=250')).entry!.length;
  let pages = 0;
  let seen = 0;
  for (
    let url: string | undefined = `${sandbox.hospital('lakeside').quirky('pages=3')}/Condition?_count=250`;
    url;
    pages++
  ) {
    const bundle = (await (await get(url)).json()) as Bundle;
    seen += bundle.entry!.length;
    url = nextOf(bundle);
  }
  expect(pages).toBeGreaterThanOrEqual(3);
  expect(seen).toBe(whole);
});

for (const style of ['abs', 'rel', 'query'] as const) {
  test(`a next link of style ${style} leads on`, async () => {
    const url = `${sandbox.hospital('lakeside').quirky(`nextStyle=${style}`)}/Observation?_count=10`;
    const first = (await (await get(url)).json()) as Bundle;
    const next = nextOf(first)!;
    expect(next.startsWith('http')).toBe(style === 'abs');
    const second = (await (await get(new URL(next, url).href)).json()) as Bundle;
    expect(second.entry?.[0]?.resource.id).not.toBe(first.entry?.[0]?.resource.id);
  });
}

test('a foreign next link names another hospital, a looping one the page it stands on', async () => {
  const foreign = nextOf(await search('nextStyle=foreign', 'Observation?_count=10'))!;
  expect(new URL(foreign).origin).toBe(sandbox.hospital('harbor').origin);

  const first = nextOf(await search('nextStyle=loop', 'Observation?_count=10'))!;
  const second = nextOf((await (await get(first)).json()) as Bundle);
  expect(second).toBe(first);
});

test('total can be absent, wrong or nothing', async () => {
  expect((await search('total=absent', 'Observation?_count=10')).total).toBeUndefined();
  expect((await search('total=page', 'Observation?_count=10')).total).toBe(10);
  expect((await search('total=zero', 'Observation?_count=10')).total).toBe(0);
});

test('bodies can be a web page, cut, or nothing, for their type alone', async () => {
  const base = sandbox.hospital('lakeside').quirky('htmlBody[Goal],truncate[Condition],emptyBody[Device]');
  const goal = await get(`${base}/Goal`);
  expect([goal.status, goal.headers.get('content-type')]).toEqual([200, 'text/html']);
  const condition = await (await get(`${base}/Condition`)).text();
  expect(condition).toContain('"resourceType":"Bundle"');
  expect(() => void JSON.parse(condition)).toThrow();
  expect(await (await get(`${base}/Device`)).text()).toBe('');
  expect((await search('htmlBody[Goal]', 'Encounter')).entry?.length).toBeGreaterThan(0);
});

test('a page can begin with a warning', async () => {
  const { entry = [] } = await search('outcomeEntry', 'Goal');
  expect(entry[0]?.resource.resourceType).toBe('OperationOutcome');
  expect(entry[0]?.search.mode).toBe('outcome');
});

test('too many requests in a second are told to wait', async () => {
  const base = sandbox.hospital('lakeside').quirky('rateLimit=3');
  const responses = await Promise.all([1, 2, 3, 4, 5].map(() => get(`${base}/Goal`)));
  const refused = responses.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(2);
  expect(refused[0]?.headers.get('retry-after')).toBe('1');
});

test('token responses can lack what apps count on', async () => {
  const hospital = sandbox.hospital('lakeside');
  const at = (switches: string) => signIn(hospital, { ...visit, base: hospital.quirky(switches) });
  expect((await at('noRefresh')).refresh_token).toBeUndefined();
  expect((await at('noPatient')).patient).toBeUndefined();
  expect((await at('noIdToken')).id_token).toBeUndefined();
  const other = await at('otherPatient');
  expect(other.patient).toBe('p2');
  const read = (id: string) =>
    fetch(`${hospital.fhirBase}/Patient/${id}`, { headers: { Authorization: `Bearer ${other.access_token}` } });
  expect([(await read('p1')).status, (await read('p2')).status]).toEqual([200, 403]);
  expect(typeof (await at('stringExpiry')).expires_in).toBe('string');
  const narrow = await signIn(hospital, {
    ...visit,
    base: hospital.quirky('scopeDown[Goal]'),
    scope: 'patient/Goal.rs patient/Condition.rs',
  });
  expect(narrow.scope).toBe('patient/Condition.rs');
});

test('a search for patients can find more than the one whose access it is', async () => {
  const ids = async (switches: string) => (await search(switches, 'Patient')).entry?.map(({ resource }) => resource.id);
  expect(await ids('')).toEqual(['p1']);
  expect(await ids('severalPatients')).toEqual(['somebody-else', 'p1']);
  expect(JSON.stringify(await search('severalPatients', 'Condition?_count=5'))).not.toContain('somebody-else');
});

test('an id_token can leave out which key signed it, and its keys can be closed to pages', async () => {
  const hospital = sandbox.hospital('lakeside');
  const headerOf = (token = '') => JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString()) as object;
  const at = (switches: string) => signIn(hospital, { ...visit, base: hospital.quirky(switches) });
  expect(headerOf((await at('jwksNoCors')).id_token)).toHaveProperty('kid');
  expect(headerOf((await at('noKid')).id_token)).not.toHaveProperty('kid');
  const keys = (base: string) => fetch(`${base.replace('/r4', '')}/oauth/jwks`, { headers: { Origin: APP } });
  const open = await keys(hospital.fhirBase);
  const closed = await keys(hospital.quirky('jwksNoCors'));
  expect([open, closed].map(({ status }) => status)).toEqual([200, 200]);
  expect(open.headers.has('access-control-allow-origin')).toBe(true);
  expect(closed.headers.has('access-control-allow-origin')).toBe(false);
});

test('discovery can be relative, silent, of another version, late or gone', async () => {
  const { quirky, fhirBase } = sandbox.hospital('lakeside');
  const json = async (base: string, path: string) =>
    (await (await fetch(`${base}/${path}`)).json()) as Record<string, string>;
  const relative = await json(quirky('relativeEndpoints'), '.well-known/smart-configuration');
  expect(relative['token_endpoint']).toBe('../oauth/token');
  expect(relative['issuer']).toBe(sandbox.hospital('lakeside').origin);

  const found = async (base: string) =>
    Promise.all(
      ['.well-known/smart-configuration', 'metadata'].map(async (path) => (await fetch(`${base}/${path}`)).status),
    );
  expect(await found(fhirBase)).toEqual([200, 200]);
  expect(await found(quirky('metadataOnly'))).toEqual([404, 200]);
  expect(await found(quirky('moved'))).toEqual([410, 410]);
  expect(await statuses('moved', 'Patient/p1')).toEqual([410]);
  expect(await found(quirky('moved=404'))).toEqual([404, 404]);

  expect((await json(fhirBase, 'metadata'))['fhirVersion']).toBe('4.0.1');
  expect((await json(quirky('fhirVersion=dstu2'), 'metadata'))['fhirVersion']).toBe('1.0.2');
  expect((await json(quirky('fhirVersion=stu3'), 'metadata'))['fhirVersion']).toBe('3.0.2');
  expect(await json(quirky('fhirVersion=absent'), 'metadata')).not.toHaveProperty('fhirVersion');

  const impatient = fetch(`${quirky('slow=60000')}/metadata`, { signal: AbortSignal.timeout(50) });
  await expect(impatient).rejects.toThrow(/abort|timeout/i);
});

test('the answer of a sign-in can name another issuer, or none', async () => {
  for (const id of ['lakeside', 'harbor'] as const) {
    const hospital = sandbox.hospital(id);
    const issuer = async (switches: string) =>
      (await visitSignIn(hospital, { ...visit, base: hospital.quirky(switches) })).parameters.get('iss');
    expect(await issuer('noRefresh')).toBe(hospital.origin);
    expect(await issuer('iss=absent')).toBeNull();
    expect(await issuer('iss=unnamed')).toBeNull();
    expect(await issuer('iss=other')).not.toBe(hospital.origin);
    const said = await discovered(hospital.quirky('iss=unnamed'));
    expect(said).not.toHaveProperty('issuer');
  }
});

test('CORS can be missing at the token endpoint, or on refusals', async () => {
  const hospital = sandbox.hospital('lakeside');
  const base = hospital.quirky('tokenNoCors');
  const { parameters, verifier } = await visitSignIn(hospital, { ...visit, base });
  const form = {
    grant_type: 'authorization_code',
    code: parameters.get('code') ?? '',
    redirect_uri: `${APP}/callback`,
    code_verifier: verifier,
  };
  const { status, headers } = await askToken(base, APP, form);
  expect([status, headers.get('access-control-allow-origin')]).toEqual([200, null]);

  const silent = hospital.quirky('errNoCors');
  expect((await get(`${silent}/Goal`)).headers.get('access-control-allow-origin')).toBe(APP);
  expect((await get(`${silent}/Nothing`)).headers.get('access-control-allow-origin')).toBeNull();
});

interface Described {
  readonly user_access_brand_bundle?: string;
  readonly user_access_brand_identifier?: { readonly value: string };
}

const discovered = async (base: string) =>
  (await (await fetch(`${base}/.well-known/smart-configuration`)).json()) as Described;

interface Brands {
  readonly entry: readonly {
    readonly resource: {
      readonly name?: string;
      readonly address?: unknown;
      readonly identifier?: readonly { readonly value: string }[];
    };
  }[];
}

test('a hospital may describe its own brand, for everybody to read', async () => {
  const harbor = sandbox.hospital('harbor');
  const said = await discovered(harbor.fhirBase);
  expect(said.user_access_brand_bundle).toBe(`${harbor.origin}/brand/bundle.json`);
  const answer = await fetch(said.user_access_brand_bundle!, { headers: { Origin: 'http://anywhere.test' } });
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  const { entry } = (await answer.json()) as Brands;
  const value = said.user_access_brand_identifier!.value;
  const its = entry.filter(({ resource }) => resource.identifier?.some((one) => one.value === value));
  expect(its.map(({ resource }) => resource.name)).toEqual(['Harbor Clinic at the Pier']);
  expect(entry.map(({ resource }) => resource.address)).toContain(harbor.fhirBase);
  const logo = await fetch(/"valueUrl":"([^"]+\/logo\.svg)"/.exec(JSON.stringify(entry))![1]!);
  expect(logo.headers.get('content-type')).toBe('image/svg+xml');
});

test('the brand of a base with switches names that base, and a foreign one is elsewhere', async () => {
  const lakeside = sandbox.hospital('lakeside');
  expect((await discovered(lakeside.fhirBase)).user_access_brand_bundle).toBeUndefined();
  const base = lakeside.quirky('ownBrand');
  const { user_access_brand_bundle: address } = await discovered(base);
  const { entry } = (await (await fetch(address!)).json()) as Brands;
  expect(entry.map(({ resource }) => resource.address)).toContain(base);
  const foreign = await discovered(lakeside.quirky('ownBrand=foreign'));
  expect(foreign.user_access_brand_bundle).toBe(`${sandbox.hospital('harbor').origin}/brand/bundle.json`);
});

test('a base that binds access says so, lets a browser send proofs and read nonces, and gives nothing without', async () => {
  const lakeside = sandbox.hospital('lakeside');
  const algorithms = async (base: string) =>
    ((await discovered(base)) as Record<string, unknown>)['dpop_signing_alg_values_supported'];
  expect(await algorithms(lakeside.fhirBase)).toBeUndefined();
  for (const [switches, status] of [
    ['dpop', 400],
    ['dpop=nonce', 400],
    ['dpop=optional', 200],
  ] as const) {
    const base = lakeside.quirky(switches);
    expect(await algorithms(base)).toEqual(['ES256']);
    const { parameters, verifier } = await visitSignIn(lakeside, { app: APP, patient: 'p1', base });
    const { status: said, headers } = await askToken(base, APP, {
      grant_type: 'authorization_code',
      code: parameters.get('code') ?? '',
      redirect_uri: `${APP}/callback`,
      code_verifier: verifier,
    });
    expect([switches, said, headers.get('access-control-allow-origin')]).toEqual([switches, status, APP]);
  }
  const asked = { method: 'OPTIONS', headers: { Origin: APP } };
  const { headers } = await fetch(`${lakeside.quirky('dpop=nonce')}/Patient/p1`, asked);
  expect(headers.get('access-control-allow-headers')).toContain('DPoP');
  expect(headers.get('access-control-expose-headers')).toContain('DPoP-Nonce');
});

test('the README has a line for each switch, with its sentence', () => {
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
  for (const [name, { says }] of Object.entries(SWITCHES)) {
    const line = readme.split('\n').find((one) => new RegExp(`^\\| \`${name}\\b`).test(one));
    expect(line, name).toContain(says);
  }
});

test('where apps may register is named below each base that lets them, and answers as it is told to', async () => {
  const { quirky, fhirBase } = sandbox.hospital('lakeside');
  const named = async (base: string) =>
    (await (await fetch(`${base}/.well-known/smart-configuration`)).json()) as Record<string, string>;
  expect(await named(fhirBase)).not.toHaveProperty('registration_endpoint');

  const answers: Record<string, readonly [number, boolean]> = {};
  for (const mode of ['key', 'es384', 'open', 'refused', 'absent', 'noCors', 'typo']) {
    const base = quirky(`registration=${mode}`);
    const { registration_endpoint: endpoint = '' } = await named(base);
    expect(endpoint).toBe(base.replace('/r4', '/oauth/register'));
    const response = await fetch(endpoint, { method: 'POST', headers: { Origin: APP }, body: '{}' });
    answers[mode] = [response.status, response.headers.has('access-control-allow-origin')];
  }
  expect(answers).toEqual({
    key: [401, true],
    es384: [401, true],
    open: [400, true],
    refused: [403, true],
    absent: [404, true],
    noCors: [401, false],
    typo: [404, true],
  });
});

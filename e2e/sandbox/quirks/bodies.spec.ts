import { expect, test } from '@playwright/test';
import { type Asker, asker } from './ask.ts';

let to: Asker;

test.beforeAll(async () => {
  to = await asker(150);
});

test.afterAll(() => to.sandbox.stop());

test('FHIR comes under other content types, with 206, and after a byte order mark', async () => {
  const typeOf = async (value: string) => (await to.at(`ctype=${value}`, 'Goal')).headers.get('content-type');
  expect(await typeOf('json')).toBe('application/json');
  expect(await typeOf('fhirjson')).toBe('application/json+fhir; charset=UTF-8');
  expect(await typeOf('text')).toBe('text/plain');
  expect(await typeOf('none')).toBeNull();
  expect((await to.at('ctype=206', 'Goal')).status).toBe(206);
  const bytes = Buffer.from(await (await to.at('bom', 'Goal')).arrayBuffer());
  expect([...bytes.subarray(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0x7b]);
});

test('an answer can be an outcome, nothing with 204, or compressed', async () => {
  expect(await (await to.at('outcomeBody[Goal]', 'Goal')).json()).toHaveProperty('resourceType', 'OperationOutcome');
  expect((await to.at('emptyBody[Goal]=204', 'Goal')).status).toBe(204);
  const compressed = await to.at('gzip', 'Goal');
  expect(compressed.headers.get('content-encoding')).toBe('gzip');
  expect(await compressed.json()).toHaveProperty('resourceType', 'Bundle');
});

test('bodies trickle, whole', async () => {
  const response = await to.at('trickle=700', 'Goal');
  let chunks = 0;
  const parts: Uint8Array[] = [];
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    chunks++;
    parts.push(chunk);
  }
  expect(chunks).toBeGreaterThan(1);
  expect(() => void JSON.parse(Buffer.concat(parts).toString())).not.toThrow();
});

test('every third connection is cut after n bytes, or every k-th', async () => {
  const fates = async (switches: string, times: number) => {
    const found: string[] = [];
    for (let n = 0; n < times; n++) {
      const text = (await to.at(switches, 'Goal')).text();
      found.push(
        await text.then(
          () => 'whole',
          () => 'cut',
        ),
      );
    }
    return found;
  };
  expect(await fates('dropAt=300', 4)).toEqual(['whole', 'whole', 'cut', 'whole']);
  expect(await fates('dropAt=1x2', 2)).toEqual(['whole', 'cut']);
});

test('metadata can name any software and publisher', async () => {
  const { software, publisher } = (await (
    await fetch(`${to.hospital.quirky('software=Some EHR,publisher=Its maker')}/metadata`)
  ).json()) as Record<string, unknown>;
  expect([software, publisher]).toEqual([{ name: 'Some EHR', version: '1' }, 'Its maker']);
});

test('the same record is served at a base of another depth, with its own links and endpoints', async () => {
  const { hospital } = to;
  const base = hospital.deepBase('relativeEndpoints');
  expect(base).toMatch(/\/q\/relativeEndpoints\/api\/FHIR\/R4$/);
  const said = (await (await fetch(`${base}/.well-known/smart-configuration`)).json()) as Record<string, string>;
  expect(new URL(said['token_endpoint']!, `${base}/`).pathname).toBe('/q/relativeEndpoints/oauth/token');
  const plain = hospital.deepBase();
  const { implementation } = (await (await fetch(`${plain}/metadata`)).json()) as { implementation: { url: string } };
  expect(implementation.url).toBe(plain);
  const truth = hospital.truth('p1', plain);
  expect(JSON.stringify(truth)).not.toContain(`${hospital.fhirBase}/`);
  expect(Object.keys(truth)).toEqual(Object.keys(hospital.truth('p1')));
});

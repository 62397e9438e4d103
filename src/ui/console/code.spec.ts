import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { fetchCode, fhirclientCode } from './code.ts';
import { headersOf, pathIn, type ConsoleRequest } from './request.ts';

const BASE = 'https://host.test/sheaf/fhir/';

const REQUEST: ConsoleRequest = {
  method: 'POST',
  path: 'Observation?code=a|b&_count=5',
  headers: 'Prefer: return=minimal',
  body: `{"text":"it's \\"5\\""}\n`,
};

/** Runs the code as a module would, and says what it asked for. */
async function asked(code: string): Promise<readonly unknown[]> {
  const calls: unknown[] = [];
  const answer = { status: 200, text: async () => '' };
  const fetch = async (...args: unknown[]) => (calls.push(args), answer);
  const client = (base: string) => ({ request: async (options: unknown) => void calls.push([base, options]) });
  // oxlint-disable-next-line typescript/no-implied-eval -- what the person copies is code: this is what it does
  const run = new Function('fetch', 'FHIR', `return (async () => { ${code.replace(/^import.*$/m, '')} })()`);
  await run(fetch, { client });
  return calls[0] as readonly unknown[];
}

const OPTIONS = {
  method: 'POST',
  headers: {
    accept: 'application/fhir+json',
    'content-type': 'application/fhir+json; charset=utf-8',
    prefer: 'return=minimal',
  },
  body: REQUEST.body,
};

test('the code asks what the console asks', async () => {
  expect(await asked(fetchCode(REQUEST, BASE))).toEqual([BASE + REQUEST.path, OPTIONS]);
  const [base, options] = await asked(fhirclientCode(REQUEST, BASE));
  expect([base, options]).toEqual(['https://host.test/sheaf/fhir', { url: REQUEST.path, ...OPTIONS }]);
});

test('whatever was typed, the code is code and says just that (property)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', minLength: 1 }), async (path, body) => {
      const [url, options] = await asked(fetchCode({ ...REQUEST, path, body }, BASE));
      expect([url, options]).toEqual([BASE + path, { ...OPTIONS, body }]);
    }),
  );
});

test('headers are a name and a value a line; another line is named and not sent', () => {
  expect(headersOf({ method: 'PATCH', body: '[]', headers: ' If-Match:  W/"3" \n\nAccept: text/plain' })).toEqual({
    headers: { accept: 'text/plain', 'content-type': 'application/json-patch+json', 'if-match': 'W/"3"' },
  });
  expect(headersOf({ method: 'DELETE', body: '', headers: '' })).toEqual({
    headers: { accept: 'application/fhir+json' },
  });
  for (const wrong of ['no colon', 'na me: x', ': x', 'X: line\u2028break'])
    expect(headersOf({ method: 'GET', body: '', headers: wrong })).toEqual({ wrong });
});

test('what can be followed is below the FHIR address, or a reference', () => {
  const followed = (address: string) => pathIn(address, BASE);
  expect(followed(`${BASE}Observation?_count=5&page=2`)).toBe('Observation?_count=5&page=2');
  expect(followed('Patient/ab12cd.p1')).toBe('Patient/ab12cd.p1');
  expect(followed('Patient/1/_history/2')).toBe('Patient/1/_history/2');
  const others = [
    'https://elsewhere.test/Patient/1',
    'urn:uuid:1',
    'javascript:alert(1)',
    '#p1',
    'mg/dL',
    '../x',
    'N/A b',
  ];
  for (const other of others) expect(followed(other), other).toBeUndefined();
});

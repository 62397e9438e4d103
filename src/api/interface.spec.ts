import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { acceptsJson, readAsk } from './ask.ts';
import { allows, permissionsOf, typesAllowing } from './authorization.ts';
import { FhirRefusal } from './outcome.ts';
import { isOpen } from './routes.ts';

test('scopes of both versions say what may be done', () => {
  const both = permissionsOf('openid launch/patient user/Observation.read patient/Condition.cu user/Patient.*')!;
  const said = ['Observation', 'Condition', 'Patient', 'Encounter'].map((type) =>
    (['c', 'r', 'u', 'd', 's'] as const).filter((action) => allows(both, type, action)).join(''),
  );
  expect(said).toEqual(['rs', 'cu', 'cruds', '']);
  expect(typesAllowing(both, 's')).toEqual(['Observation', 'Patient']);
  expect(typesAllowing(permissionsOf('user/*.rs')!, 's')).toBeUndefined();
});

test('what is not understood is refused, and never read as more', () => {
  const odd = [
    '',
    'openid',
    'user/Observation.rs?category=laboratory',
    'system/*.rs',
    'user/*.sr',
    'user/*.',
    'user/observation.r',
    'user/*.r user/x',
  ];
  expect(odd.filter((scopes) => permissionsOf(scopes))).toEqual([]);
});

test('whoever takes JSON is served, and nobody else', () => {
  const accepts = (accept: string, query = '') =>
    acceptsJson({ headers: accept ? { accept } : {}, params: new URLSearchParams(query) });
  const yes = [
    '',
    '*/*',
    'application/fhir+json',
    'application/json;q=0.9',
    'application/fhir+json; fhirVersion=4.0',
    'text/html, */*;q=0.1',
    'application/*',
  ];
  expect(yes.filter((accept) => !accepts(accept))).toEqual([]);
  const no = ['application/fhir+xml', 'text/turtle', 'application/fhir+json; fhirVersion=5.0', 'application/json;q=0'];
  expect(no.filter((accept) => accepts(accept))).toEqual([]);
  expect([
    accepts('application/fhir+xml', '_format=json'),
    accepts('', '_format=xml'),
    accepts('', '_format=application/fhir+json'),
  ]).toEqual([true, false, true]);
});

test('whatever is asked, it is understood or refused', () => {
  const methods = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', '');
  const header = fc.constantFrom('prefer', 'accept', 'content-type', 'if-match');
  fc.assert(
    fc.property(
      methods,
      fc.string(),
      fc.dictionary(header, fc.string()),
      fc.uint8Array(),
      (method, path, headers, body) => {
        try {
          const ask = readAsk({ method, path, headers, body, client: 'app' });
          acceptsJson(ask);
          isOpen(ask);
        } catch (error) {
          expect(error).toBeInstanceOf(FhirRefusal);
        }
      },
    ),
  );
});

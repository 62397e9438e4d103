import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { isSafe } from '../../catalog/parse.ts';
import { baseIn } from './look-at.ts';

test('what people paste is turned into the FHIR base that was meant', () => {
  for (const [typed, base] of [
    ['https://fhir.lakeside.test/r4', 'https://fhir.lakeside.test/r4'],
    ['  https://FHIR.Lakeside.test/R4/  ', 'https://fhir.lakeside.test/R4'],
    ['fhir.lakeside.test/r4', 'https://fhir.lakeside.test/r4'],
    ['fhir.lakeside.test:8443/r4', 'https://fhir.lakeside.test:8443/r4'],
    ['<https://fhir.lakeside.test/r4>', 'https://fhir.lakeside.test/r4'],
    ['https://fhir.lakeside.test/r4/metadata?_format=json', 'https://fhir.lakeside.test/r4'],
    ['https://fhir.lakeside.test/r4/.well-known/smart-configuration', 'https://fhir.lakeside.test/r4'],
    ['https://fhir.lakeside.test/.well-known/openid-configuration/', 'https://fhir.lakeside.test'],
    ['127.0.0.1:9471/r4', 'http://127.0.0.1:9471/r4'],
    ['localhost/r4', 'http://localhost/r4'],
    ['http://localhost:80/r4', 'http://localhost/r4'],
  ] as const)
    expect(baseIn(typed), typed).toBe(base);
});

test('what is no address, or where no record may go, is none', () => {
  for (const typed of [
    '',
    'lakeside clinic',
    'http://fhir.lakeside.test/r4',
    'ftp://fhir.lakeside.test',
    'javascript:alert(1)',
    'javascript://localhost/%0aalert(1)',
    'https://me:secret@fhir.lakeside.test/r4',
    'file:///etc/passwd',
    `https://fhir.lakeside.test/${'a'.repeat(1000)}`,
  ])
    expect(baseIn(typed), typed).toBeUndefined();
});

test('whatever is typed gives a safe address that stays as it is, or none', () => {
  const typed = fc.oneof(fc.string(), fc.webUrl({ withFragments: true, withQueryParameters: true }));
  fc.assert(
    fc.property(typed, (text) => {
      const base = baseIn(text);
      if (base === undefined) return;
      expect(isSafe(base)).toBe(true);
      expect(/[?#]|\/$/.test(base)).toBe(false);
    }),
  );
});

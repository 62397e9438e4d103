import { expect, test } from '@playwright/test';
import { brandIdOf, endpointIdOf, normalBase } from './ids.ts';

test('one base is written in one way', () => {
  for (const way of [
    'https://fhir.example.org/api/R4',
    'https://FHIR.example.org/api/R4/',
    ' https://fhir.example.org:443//api/R4//?_format=json#x ',
  ]) {
    expect(normalBase(way), way).toBe('https://fhir.example.org/api/R4');
  }
  expect(normalBase('http://127.0.0.1:9471/r4/')).toBe('http://127.0.0.1:9471/r4');
  expect(normalBase('https://fhir.example.org/')).toBe('https://fhir.example.org');
});

test('what is no address of a server is none', () => {
  for (const text of [
    '',
    'example.org/r4',
    'javascript:alert(1)',
    'https://a b/r4',
    'ftp://x/r4',
    'https://u:p@x/r4',
  ]) {
    expect(normalBase(text), text).toBe(undefined);
  }
});

test('ids are the same in every build, and apart for what is apart', () => {
  expect(endpointIdOf('https://fhir.example.org/r4')).toBe('e-ta6vzcoate');
  expect(endpointIdOf('https://fhir.example.org/R4')).toBe(endpointIdOf('https://fhir.example.org/r4'));
  expect(brandIdOf('https://example.org')).not.toBe(brandIdOf('https://example.com'));
  const many = Array.from({ length: 20_000 }, (_, i) => endpointIdOf(`https://fhir.example.org/${i}/r4`));
  expect(new Set(many).size).toBe(many.length);
});

import { expect, test } from '@playwright/test';
import { typedAddress } from './typed-address.ts';

for (const [text, address] of [
  ['https://fhir.maple.test/r4', 'https://fhir.maple.test/r4'],
  ['HTTP://127.0.0.1:4001/r4', 'HTTP://127.0.0.1:4001/r4'],
  ['mychart.lakeside.org', 'https://mychart.lakeside.org'],
  ['  fhir.maple.test/r4?x=1 ', 'https://fhir.maple.test/r4?x=1'],
  ['Dr. Vale', undefined],
  ['St. Mary', undefined],
  ['lakeside', undefined],
  ['javascript:alert(1).x', undefined],
  ['https://', undefined],
  ['', undefined],
] as const) {
  test(`“${text}” is ${address ?? 'no address'}`, () => expect(typedAddress(text)).toBe(address));
}

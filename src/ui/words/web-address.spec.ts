import { expect, test } from '@playwright/test';
import { plainWords, webAddress } from './web-address.ts';

for (const [address, link] of [
  ['my.maple.test', 'https://my.maple.test/'],
  ['maple.test/patients', 'https://maple.test/patients'],
  ['127.0.0.1:4001/r4', 'https://127.0.0.1:4001/r4'],
  ['localhost:4001', 'https://localhost:4001/'],
  ['https://developers.maple.test/apps', 'https://developers.maple.test/apps'],
  ['http://127.0.0.1:4001/', 'http://127.0.0.1:4001/'],
  ['javascript:alert(1)', undefined],
  ['JavaScript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['mailto:a@maple.test', undefined],
  ['not an address', undefined],
  ['', undefined],
] as const) {
  test(`“${address}” links to ${link ?? 'nothing'}`, () => expect(webAddress(address)).toBe(link));
}

test('what is read leaves out what nobody types', () => {
  expect(plainWords('https://www.maple.test/patients/')).toBe('maple.test/patients');
});

import { expect, test } from '@playwright/test';
import { readLogo } from './logo.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3];
const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : part)));

/** As if a server sent this, in pieces. */
function sent(content: Uint8Array, piece = 1) {
  return readLogo('https://clinic.test/logo', async () => ({
    tag: '',
    drop() {},
    chunks: (async function* () {
      for (let at = 0; at < content.length; at += piece) yield content.subarray(at, at + piece);
    })(),
  }));
}

const nobody = () => Promise.reject(new Error('nobody may be asked'));

test('a picture is known by its first bytes and kept as it is', async () => {
  for (const [content, type] of [
    [bytes(PNG), 'image/png'],
    [bytes([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    [bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 '), 'image/webp'],
    [bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml'],
    [bytes([0xef, 0xbb, 0xbf], '<?xml version="1.0"?>\n<!-- a > b -->\n<svg/>'), 'image/svg+xml'],
  ] as const) {
    const [form, base64] = (await sent(content))?.split(',') ?? [];
    expect(form).toBe(`data:${type};base64`);
    expect([...Buffer.from(base64!, 'base64')]).toEqual([...content]);
  }
});

test('what is no picture is not kept, whatever it is called', async () => {
  for (const content of ['', '<html><svg/></html>', 'GIF89a', '<svgx/>', '<script>alert(1)</script>', 'RIFFxxxxWAVE'])
    expect(await sent(bytes(content)), content).toBeUndefined();
  expect(await sent(bytes('<!---->'.repeat(500)))).toBeUndefined(); // and in no time
  expect(await readLogo('data:image/png;base64,PGh0bWw+', nobody)).toBeUndefined();
});

test('a picture within the address asks nobody', async () => {
  const base64 = Buffer.from(PNG).toString('base64');
  expect(await readLogo(`data:text/html;base64,${base64}`, nobody)).toBe(
    `data:image/png;base64,${base64.replace(/=+$/, '')}`,
  );
  expect(await readLogo('data:image/svg+xml,%3Csvg%20/%3E', nobody)).toMatch(/^data:image\/svg\+xml;base64,/);
  for (const odd of ['data:', 'data:image/png', 'data:image/png;base64,%%', 'data:image/svg+xml,%E0%A4%A'])
    expect(await readLogo(odd, nobody), odd).toBeUndefined();
});

test('a picture of more than 128 kB is not read to its end', async () => {
  const large = (size: number) =>
    bytes(
      PNG,
      Array.from({ length: size - PNG.length }, () => 0),
    );
  expect(await sent(large(128 * 1024), 4096)).toBeDefined();
  expect(await sent(large(128 * 1024 + 1), 4096)).toBeUndefined();
});

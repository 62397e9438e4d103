import { expect, test } from '@playwright/test';
import { isLoopback } from './loopback.ts';

test('addresses on this machine', () => {
  for (const at of ['http://127.0.0.1:9471/r4', 'http://localhost', 'https://[::1]:8443/', 'http://127.1.2.3']) {
    expect(isLoopback(at), at).toBe(true);
  }
});

test('addresses that only look like it, and what is fetched by nothing', () => {
  for (const at of [
    'https://localhost.example.org',
    'https://example.org/127.0.0.1',
    'https://user@example.org#localhost',
    'javascript://localhost/%0aalert(1)',
    'ftp://127.0.0.1/x',
    'localhost',
    'null',
    '',
  ]) {
    expect(isLoopback(at), at).toBe(false);
  }
});

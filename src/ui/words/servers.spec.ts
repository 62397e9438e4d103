import { expect, test } from '@playwright/test';
import { hostOf, publicWords, versionWords } from './servers.ts';

test('a server that says nothing is said to say nothing', () => {
  expect(versionWords('')).toBe('It does not say');
  expect(publicWords([])).toBe('It does not say');
  expect(publicWords(['sso-openid-connect'])).toBe('It does not say');
});

test('what speaks against it is said before anybody tries', () => {
  expect(publicWords(['client-confidential-symmetric'])).toContain('may not work');
  expect(publicWords(['client-confidential-asymmetric', 'client-public'])).toBe('It says that it lets them in');
  expect(versionWords('0.5.0')).toContain('made for version 4');
  expect(versionWords('3.0.2')).toContain('keeps it as sent');
  expect(versionWords('4.0.1')).toContain('which Sheaf reads');
});

test('a host is read out of an address, and anything else left as it is', () => {
  expect(hostOf('https://login.alder.test/authorize')).toBe('login.alder.test');
  expect(hostOf('nowhere')).toBe('nowhere');
});

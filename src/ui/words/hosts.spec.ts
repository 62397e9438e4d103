import { expect, test } from '@playwright/test';
import { looksForeign } from './hosts.ts';

test('a host with letters of other scripts is told from one without', () => {
  const host = (address: string) => new URL(address).host;
  for (const address of ['https://clіnic.test/r4', 'https://fhir.кли.test:8443', 'https://XN--E1AFMKFD.test'])
    expect(looksForeign(host(address)), address).toBe(true);
  for (const address of ['https://clinic.test/xn--r4', 'https://my-xn--clinic.test', 'http://127.0.0.1:9471/r4'])
    expect(looksForeign(host(address)), address).toBe(false);
});

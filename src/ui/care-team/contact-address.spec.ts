import { expect, test } from '@playwright/test';
import { contactAddress } from './contact-address.ts';

test('a number is called without its blanks and extension, an address is written to', () => {
  expect(contactAddress({ system: 'phone', value: '(555) 010-0100 ext. 12' })).toBe('tel:5550100100');
  expect(contactAddress({ system: 'phone', value: '+1 555-0100' })).toBe('tel:+15550100');
  expect(contactAddress({ system: 'sms', value: '555-0100' })).toBe('sms:5550100');
  expect(contactAddress({ system: 'email', value: 'w.inventsky@hospital.invalid' })).toBe(
    'mailto:w.inventsky@hospital.invalid',
  );
  expect(contactAddress({ system: 'url', value: 'https://hospital.invalid/heart' })).toBe(
    'https://hospital.invalid/heart',
  );
});

test('what is no contact leads nowhere', () => {
  for (const [system, value] of [
    ['phone', 'ask at the desk'],
    ['phone', '*31#javascript:alert(1)'],
    ['email', 'a@b.invalid?body=x&bcc=c@d.invalid'],
    ['url', 'javascript:alert(1)'],
    ['url', 'data:text/html,x'],
    ['url', 'hospital'],
    ['fax', '555-0100'],
    ['other', 'https://hospital.invalid'],
  ] as const)
    expect(contactAddress({ system, value }), value).toBe(undefined);
});

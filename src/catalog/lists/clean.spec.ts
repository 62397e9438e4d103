import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { cleanAliases, cleanName, cleanPlace, cleanWebsite, foldName } from './clean.ts';

const place = (parts: object) => cleanPlace({ city: '', state: '', zip: '', country: '', ...parts });

test('names are trimmed, and recased only where they are all capitals', () => {
  const names: readonly (readonly [string, string])[] = [
    ["ST MARY'S HOSPITAL OF MN", "St Mary's Hospital of MN"],
    ['  Two\t\n Rivers   Clinic ', 'Two Rivers Clinic'],
    ['iCare NORTH', 'iCare NORTH'],
    ['UCSF', 'UCSF'],
    ['UCSF HEALTH', 'UCSF Health'],
    ['DESERT GROUP SERVICES, PLLC', 'Desert Group Services, PLLC'],
    ["O'BRIEN & MCDOVE FAMILY MEDICINE, P.A.", "O'Brien & McDove Family Medicine, P.A."],
    ['J.R. HOLLOW, M.D. DBA VALE ENT', 'J.R. Hollow, M.D. dba Vale ENT'],
    ['THE CLINIC AT ASH-FORD IN', 'The Clinic at Ash-Ford IN'],
    ['24/7 HEART', '24/7 Heart'],
    ['ÉCLAIR SANTÉ', 'Éclair Santé'],
    ['41825', ''],
    ['\u0000\u0007', ''],
  ];
  for (const [raw, clean] of names) expect(cleanName(raw), raw).toBe(clean);
});

test('a name of 10,000 characters is cut, not in the middle of a letter', () => {
  expect(cleanName('Hospital '.repeat(1200)).length).toBeLessThanOrEqual(200);
  expect(Array.from(cleanName(`a${'🏥'.repeat(5000)}`))).toHaveLength(200);
  expect(Array.from(cleanName('İ'.repeat(300)))).toHaveLength(200);
  expect(cleanName(`x${'\uD83C'.repeat(300)}`)).toBe('x');
});

test('a name in right-to-left script stays as it is; what would turn the line around it goes', () => {
  expect(cleanName('مستشفى الأمل')).toBe('مستشفى الأمل');
  expect(cleanName('בית חולים')).toBe('בית חולים');
  expect(cleanName('Lake\u202Eedis\u2066 Clinic\u200F')).toBe('Lakeedis Clinic');
});

test('whatever comes in, one line of at most 200 letters comes out, and again the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (raw) => {
      const name = cleanName(raw);
      expect(name).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]|^\s|\s$|\s\s/u);
      expect(Array.from(name).length).toBeLessThanOrEqual(200);
      expect(cleanName(name)).toBe(name);
    }),
  );
});

test('aliases that say nothing new are left out', () => {
  expect(cleanAliases(['lakeside', 'LAKESIDE', 'Harbor Clinic', 'HARBOR  CLINIC', '', '12'], 'Lakeside')).toEqual([
    'Harbor Clinic',
  ]);
  expect(foldName('  Peña–Núñez, M.D. ')).toBe('pena nunez m d');
});

test('states become two letters and zips five digits', () => {
  expect(place({ city: 'BOSTON', state: 'Massachusetts', zip: '02108-1234' })).toEqual({
    city: 'Boston',
    state: 'MA',
    zip: '02108',
  });
  expect(place({ city: 'Rye', state: 'n.y.', zip: '8540' })).toEqual({ city: 'Rye', state: 'NY', zip: '08540' });
  expect(place({ city: 'ST PAUL', state: 'US-MN', zip: '551011234' })).toEqual({
    city: 'St Paul',
    state: 'MN',
    zip: '55101',
  });
  expect(place({ state: '...(more here)...', country: 'US' })).toBe(undefined);
  expect(place({ city: '--', state: 'XX', zip: '00000' })).toBe(undefined);
});

test('other countries keep what they have', () => {
  expect(place({ city: 'Toronto', state: 'Ontario', zip: 'M5V 2T6', country: 'CA' })).toEqual({
    city: 'Toronto',
    state: 'Ontario',
    zip: 'M5V 2T6',
  });
});

test('a website is host and path, or nothing', () => {
  expect(cleanWebsite('https://www.Example.org/Care/')).toBe('example.org/Care');
  expect(cleanWebsite('example.org')).toBe('example.org');
  for (const bad of [
    'javascript:alert(1)',
    'data:text/html,x',
    'https://a b.org',
    'https://u@x.org',
    'none',
    '',
    'mailto:a@b.org',
  ])
    expect(cleanWebsite(bad), bad).toBe('');
});

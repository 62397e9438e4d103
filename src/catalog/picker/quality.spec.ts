import { expect, test } from '@playwright/test';
import { pickerOf, type Told } from './told.spec.help.ts';

const places = (count: number, state: string): readonly string[] =>
  Array.from({ length: count }, (_, n) => `Town${n} ${state} ${String(20_000 + n * 7).padStart(5, '0')}`);

const portal = (name: string, address: string) => [{ name, address, endpoints: [] }];

/** Forty brands that have the words, too, each in a way of its own. */
function neighbours(first: string, second: string): Readonly<Record<string, Told>> {
  const word = (text: string) => text.toLowerCase();
  const told: readonly Told[] = [
    { name: `${second} ${first}` },
    { name: `${first} Family ${second}` },
    { name: `${first}${second}` },
    { name: `${first}ton ${second}` },
    { name: `New ${first} ${second}` },
    { name: `${second} of ${first}` },
    { name: `${first} Dental`, at: [`${second} CA 94107`] },
    { name: `Dr. Ann ${first}`, portals: portal(`${second} Door`, '') },
    { name: `Small ${second}`, website: `${word(first)}.test` },
    { name: `Other Practice`, aliases: [`${first} Old ${second}`], at: places(300, 'CA') },
  ];
  const all = Array.from({ length: 4 }, (_, n) =>
    told.map((one) => (n === 0 ? one : { ...one, name: `${one.name} ${n}` })),
  );
  return Object.fromEntries(all.flat().map((one, i) => [`n${i}-${word(first)}`, one]));
}

const picker = pickerOf({
  ...neighbours('Alder', 'Clinic'),
  alder: { name: 'Alder Clinic', at: places(60, 'MN') },
  ...neighbours('OUHS', 'Health'),
  ouhs: { name: 'OUHS Health', aliases: ['Otter University Health'], website: 'ouhs.test', at: places(9, 'CA') },
  ...neighbours('Barton', 'Health'),
  barton: { name: 'Barton Health', at: places(30, 'NC') },
  'barton-system': { name: 'Barton University Health System', at: places(200, 'NC') },
  ...neighbours('Commonwealth', 'General'),
  three: { name: 'Commonwealth General Ferry', aliases: ['CGF'] },
  'three-old': { name: 'Ferry and Commonwealth Women’s General Hospital', at: places(30, 'MA') },
  ...neighbours('Kestrel', 'Medicine'),
  kestrel: { name: 'Kestrel Continental', at: places(600, 'CA') },
  one: { name: 'One Medicine', at: [...places(40, 'CA'), 'San Pedro CA 94107'] },
  'one-group': { name: 'One Stop Medicine Group', at: ['San Pedro CA 94107'] },
  'medicine-one': { name: 'Medicine One', at: ['San Pedro CA 94107'] },
  saint: { name: 'St. Brenda’s Hospital', at: ['Troy NY 12180'] },
  mount: { name: 'Mt. Larch Health', at: places(12, 'NY') },
  firm: { name: 'Smith & Jones Family Practice' },
  scattered: { name: 'Wide System', at: ['Elm City IL 60007', 'Springdale MO 65800', ...places(90, 'OH')] },
  together: { name: 'Plain Practice', at: ['Springdale IL 62700'] },
});
const first = (text: string) => picker.find(text, { most: 3 }).hits[0]?.id;

test('the right one is first among forty that have its words', () => {
  expect(first('Alder Clinic')).toBe('alder');
  expect(first('OUHS Health')).toBe('ouhs');
  expect(first('otter university health')).toBe('ouhs');
  expect(first('Barton Health')).toBe('barton');
  expect(first('barton univ')).toBe('barton-system');
  expect(first('Commonwealth General Ferry')).toBe('three');
  expect(first('cgf')).toBe('three');
});

test('one word that many names begin with means the large one', () => {
  expect(first('Kestrel')).toBe('kestrel');
  expect(first('kestr')).toBe('kestrel');
});

test('a name with a zip, a town or a state means that name there', () => {
  for (const text of ['One Medicine 94107', 'one medicine 94107-1234', 'One Medicine San Pedro', 'one medicine ca'])
    expect(first(text), text).toBe('one');
  expect(picker.find('One Medicine 94107', { most: 1 }).hits[0]).toMatchObject({ matched: 1, place: { zip: '94107' } });
  expect(first('alder clinic minnesota')).toBe('alder');
});

test('a town and a state mean one place, not two of a large system', () => {
  expect(first('springdale il')).toBe('together');
  expect(first('springdale mo')).toBe('scattered');
});

test('the, and, of: said or not, it is the same name', () => {
  expect(first('the alder clinic')).toBe('alder');
  expect(first('Smith and Jones')).toBe('firm');
  expect(first('smith & jones')).toBe('firm');
  expect(first('ferry commonwealth women’s general hospital')).toBe('three-old');
  expect(picker.find('the', { most: 1 }).total).toBe(picker.find('THE ', { most: 1 }).total);
});

test('a word and how it is shortened are the same', () => {
  for (const text of ['saint brendas hospital', 'St Brenda', 'st. brenda’s hosp', 'Saint Brenda Troy'])
    expect(first(text), text).toBe('saint');
  for (const text of ['mount larch', 'Mt Larch Health', 'mount larch health']) expect(first(text), text).toBe('mount');
});

test('words in the order of a name come before the same words with others between', () => {
  const { hits } = pickerOf({
    between: { name: 'Ash Hospital Health Center' },
    later: { name: 'United Ash Health' },
    begins: { name: 'Ash Health Partners of the South' },
  }).find('ash health', { most: 3 });
  expect(hits.map(({ id }) => id)).toEqual(['begins', 'later', 'between']);
});

const shared = {
  base: 'https://fhir.lakeside.test/api/FHIR/R4',
  portals: portal('Chart', 'chart.lakeside.test/Login'),
};
const guests = Object.fromEntries(
  Array.from({ length: 40 }, (_, n): [string, Told] => [
    `guest${n}`,
    { ...shared, name: `Clinic ${n}`, website: `clinic${n}.test`, at: places(n < 20 ? 1 : 5, 'WI') },
  ]),
);
const hosts = pickerOf({
  ...guests,
  lakeside: { ...shared, name: 'Lakeside Regional Medical Center', website: 'lakeside.test', at: places(3, 'WI') },
  lakes: { name: 'Lakesider', website: 'lakesider.test', at: places(50, 'WI') },
  sub: { name: 'Chart Company', website: 'chart.test' },
});

test('of all that share a portal or a server, the one on whose domain it is comes first', () => {
  for (const text of [
    'chart.lakeside.test',
    'https://chart.lakeside.test/Login?mode=stdfile&option=x#top',
    'https://Chart.Lakeside.test/Login/Authentication?returnUrl=%2F',
    'chart.lakeside.te',
    'https://fhir.lakeside.test/api/FHIR/R4',
    'https://fhir.lakeside.test/api/FHIR/R4/',
    'fhir.lakeside.test/api/FHIR/R4/metadata',
    'fhir.lakeside.test/api/FHIR/R4/.well-known/smart-configuration',
    'www.lakeside.test',
    'lakeside.test',
    'HTTPS://WWW.LAKESIDE.TEST/locations/somewhere',
  ]) {
    expect(hosts.find(text, { most: 1 }).hits[0]?.id, text).toBe('lakeside');
  }
});

test('a host that nobody has is found by its domain, where that is somebody’s website', () => {
  for (const text of [
    'mybooking.lakeside.test',
    'https://a.b.lakeside.test/x/y?z',
    'mybooking.lakeside.test:8443/login',
  ])
    expect(hosts.find(text, { most: 9 }), text).toMatchObject({ total: 1, hits: [{ id: 'lakeside' }] });
});

test('an address that nobody has, with nothing that tells of anybody, finds nobody', () => {
  for (const text of ['https://fhir.elsewhere.test/r4', 'api.other.org/fhir/clinic', 'http://localhost:8080/fhir'])
    expect(hosts.find(text, { most: 9 }).total, text).toBe(0);
});

test('a letter that is wrong in an address is forgiven in what tells of it', () => {
  expect(hosts.find('lakeisder.org', { most: 1 }).hits[0]?.id).toBe('lakes');
});

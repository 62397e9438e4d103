import { expect, test } from '@playwright/test';
import { type Asker, asker, nextOf } from './ask.ts';

let to: Asker;

test.beforeAll(async () => {
  to = await asker();
});

test.afterAll(() => to.sandbox.stop());

const count = async (switches: string, query: string) =>
  (await to.page(switches, `${query}${query.includes('?') ? '&' : '?'}_summary=count`)).total ?? NaN;

test('a count is the same by _summary, by _count=0 and by _total, and none has to be said', async () => {
  const total = to.hospital.expected('p1')['Observation'];
  expect(await count('', 'Observation')).toBe(total);
  expect(await to.page('', 'Observation?_count=0')).toMatchObject({ total });
  expect((await to.page('', 'Observation?_count=0')).entry).toBeUndefined();
  expect((await to.page('', 'Observation?_total=accurate&_count=5')).total).toBe(total);
  expect((await to.page('', 'Observation?_total=none&_count=5')).total).toBeUndefined();
});

test('windows of a date, with what has none, add up to the whole; overlapping periods are in both', async () => {
  const switches = 'dateless=7';
  const whole = await count(switches, 'Observation');
  const missing = await count(switches, 'Observation?date:missing=true');
  const [early, late] = [
    await count(switches, 'Observation?date=lt2015-06-01'),
    await count(switches, 'Observation?date=ge2015-06-01'),
  ];
  expect(missing).toBe(Math.floor(whole / 7));
  expect(early).toBeGreaterThan(10);
  expect(early + late + missing).toBe(whole);
  expect(await count(switches, 'Observation?date:missing=false')).toBe(whole - missing);

  // A period that begins before and ends after a bound lies on both sides of it.
  const [before, after] = [
    await count('', 'CarePlan?date=lt2025-06-01'),
    await count('', 'CarePlan?date=ge2025-06-01'),
  ];
  expect(before + after).toBeGreaterThan(await count('', 'CarePlan'));
});

test('wrong counts are wrong only for what is narrowed by a date', async () => {
  const half = await count('wrongCounts', 'Observation?date=ge1900');
  expect(await count('wrongCounts', 'Observation')).toBe(await count('', 'Observation'));
  expect(half).toBe(Math.floor((await count('', 'Observation?date=ge1900')) / 2));
  expect(await count('wrongCounts', 'Observation?_lastUpdated=ge1900')).toBe(half);
});

test('_lastUpdated can be unknown, ignored or refused; another parameter can be ignored', async () => {
  const declared = async (switches: string) =>
    (await (await fetch(`${to.hospital.quirky(switches)}/metadata`)).text()).includes('"_lastUpdated"');
  const future = 'Observation?_lastUpdated=ge2090';
  const whole = await count('', 'Observation');
  expect([await declared(''), await count('', future)]).toEqual([true, 0]);
  expect([await declared('noLastUpdated'), await count('noLastUpdated', future)]).toEqual([false, whole]);
  expect(await declared('lastUpdated=ignored')).toBe(true);
  expect(await count('lastUpdated=ignored', future)).toBe(whole);
  expect(await to.status('lastUpdated=refused', future, 'Observation')).toEqual([400, 200]);
  expect(await count('ignores[Observation]=date', 'Observation?date=ge2090')).toBe(whole);
  expect(await count('ignores[Condition]=date', 'Observation?date=ge2090')).toBe(0);
  const self = async (switches: string) =>
    (await to.page(switches, future)).link.find(({ relation }) => relation === 'self')?.url;
  expect(await self('noLastUpdated')).not.toContain('_lastUpdated');
  expect(await self('lastUpdated=ignored')).toContain('_lastUpdated');
});

test('some that are counted are on no page', async () => {
  const whole = await to.all('', 'Condition?_count=250');
  const short = await to.all('short=2', 'Condition?_count=3');
  expect(short).toEqual(whole.slice(2));
  expect((await to.page('short=2', 'Condition?_count=3')).total).toBe(whole.length);
  expect(await count('short=2', 'Condition')).toBe(whole.length);
});

test('what is refused: parameters that must be there, counts, large pages, wide searches, Accept', async () => {
  expect(
    await to.status(
      'needParam[MedicationRequest]=intent',
      'MedicationRequest',
      'MedicationRequest?intent=order',
      'Goal',
    ),
  ).toEqual([400, 200, 200]);
  expect(
    await to.status(
      'needParam[Observation]=date',
      'Observation',
      'Observation?date=ge2020',
      'Observation?date:missing=true',
    ),
  ).toEqual([400, 200, 200]);
  expect(await to.status('refuseCount', 'Goal?_summary=count', 'Goal?_count=0', 'Goal')).toEqual([400, 200, 200]);
  expect(await to.status('countMax=10', 'Observation?_count=11', 'Observation?_count=10')).toEqual([400, 200]);
  expect((await to.page('countMax=10', 'Observation')).entry).toHaveLength(10);
  expect(
    await to.status(
      'slow504[Observation]',
      'Observation',
      'Observation?category=laboratory',
      'Observation?category=laboratory,survey',
      'Observation?date=ge2020',
      'Observation?_lastUpdated=ge2020',
      'Condition',
    ),
  ).toEqual([504, 200, 504, 200, 200, 200]);
  const statusFor = async (path: string, Accept: string) => (await to.at('refuse406', path, { Accept })).status;
  expect(await statusFor('Goal', 'application/fhir+json')).toBe(406);
  expect(await statusFor('Goal', 'application/json')).toBe(200);
});

test('page n fails, for ever or so many times', async () => {
  await expect(to.all('failPage[Observation]=2', 'Observation?_count=20')).rejects.toThrow('page 2: 500');
  await expect(to.all('failPage[Observation]=2', 'Observation?_count=20')).rejects.toThrow('page 2: 500');
  expect(await to.all('failPage[Observation]=2', 'Condition?_count=2')).toEqual(await to.all('', 'Condition'));
  await expect(to.all('failPage=2x1', 'Observation?_count=20')).rejects.toThrow('page 2: 500');
  expect(await to.all('failPage=2x1', 'Observation?_count=20')).toEqual(await to.all('', 'Observation'));
});

test('cursors expire, after a page or after uses', async () => {
  await expect(to.all('expireCursor=3', 'Observation?_count=20')).rejects.toThrow('page 4: 410');
  await expect(to.all('expireCursor=3x1', 'Observation?_count=20')).rejects.toThrow('page 4: 410');
  expect(await to.all('expireCursor=3x1', 'Observation?_count=20')).toHaveLength(
    to.hospital.expected('p1')['Observation']!,
  );
  const next = nextOf(await to.page('cursorUses=2', 'Observation?_count=20'))!.replace(/^.*\/r4\//, '');
  expect(await to.status('cursorUses=2', next, next, next)).toEqual([200, 200, 410]);
});

test('a long next link is good as it stands, and gone when a letter of it is written otherwise', async () => {
  const next = nextOf(await to.page('nextStyle=long', 'Observation?_count=20'))!.replace(/^.*\/r4\//, '');
  expect(next.length).toBeGreaterThan(2000);
  expect(await to.status('nextStyle=long', next, next.replaceAll('%7C', '|'), next.replaceAll('+', '%20'))).toEqual([
    200, 410, 410,
  ]);
  expect(await to.all('nextStyle=long', 'Condition?_count=2')).toEqual(await to.all('', 'Condition'));
});

test('live pages shift when something goes away meanwhile', async () => {
  const path = 'Encounter?_count=2';
  const ids = (await to.all('', path)).map(({ id }) => id);
  const url = nextOf(await to.page('livePages', path))!.replace(/^.*\/r4\//, '');
  to.hospital.remove('p1', `Encounter/${String(ids[0])}`);
  const page = await to.page('livePages', url);
  expect(page.entry?.map(({ resource }) => resource.id)).toEqual(ids.slice(3, 5));
});

test('pages without an end are distinct, and a plain address of another name is one', async () => {
  const seen = new Set<string>();
  let url = nextOf(await to.page('nextStyle=endless', 'Goal'));
  for (let n = 0; n < 20; n++) {
    seen.add(url!);
    const path = url!.replace(/^.*\/r4\//, '');
    const page = await to.page('nextStyle=endless', path);
    expect(page.entry?.length).toBeGreaterThan(0);
    url = nextOf(page);
  }
  expect(seen.size).toBe(20);
  expect(nextOf(await to.page('nextStyle=http', 'Observation?_count=5'))).toMatch(/^http:\/\/localhost:\d+\/q\//);
});

test('pages can hold what no page should', async () => {
  const { entry = [] } = await to.page('doubles', 'Condition?_count=3');
  expect(entry).toHaveLength(4);
  expect(entry[0]?.resource.id).toBe(entry[1]?.resource.id);
  expect(entry[0]?.resource).not.toEqual(entry[1]?.resource);

  const ids = async (switches: string) => (await to.all(switches, 'Goal')).map(({ id }) => id);
  expect(await ids('noId[Goal]')).toEqual([undefined, 'p1-goal-1']);
  expect(await ids('noId[Condition]')).toEqual(['p1-goal-1']);
  const types = (await to.all('wrongType', 'Goal')).map(({ resourceType }) => resourceType);
  expect(types).toEqual(['Basic', 'Nonsense', undefined, 'Goal']);
  const odd = await ids('oddIds');
  expect(odd.length).toBeGreaterThan(5);
  expect(odd).toContain('__proto__');
});

test('the first requests can be refused, and Retry-After be of either kind', async () => {
  expect(await to.status('firstly[Goal]=503x2', 'Goal', 'Condition', 'Goal', 'Goal')).toEqual([503, 200, 503, 200]);
  const before = Date.now();
  const all = await Promise.all([1, 2, 3, 4, 5].map(() => to.at('rateLimit=1xdate', 'Goal')));
  const refused = all.find(({ status }) => status === 429);
  expect(Date.parse(refused?.headers.get('retry-after') ?? '')).toBeGreaterThan(before);
});

import { expect, test } from '@playwright/test';

test('a probe is kept by halves under the one way to write its address, and what it learnt is believed for a month', async ({
  page,
}) => {
  await page.goto('/e2e/blank.html');
  const found = await page.evaluate(async () => {
    const [{ openStore }, { keep, learntAt, listProbes, readKept }] = await Promise.all([
      import('/src/store/open.ts'),
      import('/src/engine/probe-kept.ts'),
    ]);
    const store = await openStore('probe-kept', { onBlocked() {}, onLost() {}, onChange() {} });
    const DAY = 86_400_000;
    const base = 'https://fhir.alder.test/r4';
    const works = { outcome: 'works', because: [] } as const;
    const unknown = { outcome: 'unknown', because: ['search'] } as const;
    const report = { fhirBase: base, at: DAY, findings: [], verdict: unknown, asked: [] };
    const learnt = { categories: { Condition: ['problem-list-item'] }, pageSize: 20 };
    const record = { at: 2 * DAY, findings: [], verdict: works, asked: [], learnt };

    await keep(store, base, { record });
    const alone = await readKept(store, base);
    await keep(store, base, { report });
    await keep(store, `${base}/`, { record });
    const both = await readKept(store, `${base}/`);
    const once = await listProbes(store);
    await keep(store, base, { report: { ...report, at: 10 * DAY } });
    const soon = await listProbes(store);
    await keep(store, base, { report: { ...report, at: 40 * DAY } });
    const late = await listProbes(store);
    await keep(store, base, {
      record: { ...record, at: 41 * DAY, verdict: unknown, learnt: { categories: {}, pageSize: undefined } },
    });
    return {
      alone,
      both: [both.report?.at, both.record?.at],
      once,
      soon: soon.map(({ at, verdict }) => [at / DAY, verdict.outcome]),
      late: late.map(({ at, verdict }) => [at / DAY, verdict.outcome]),
      fresh: await learntAt(store, `${base}/`, 31 * DAY),
      old: await learntAt(store, base, 33 * DAY),
      other: await learntAt(store, 'https://other.test', 3 * DAY),
    };
  });
  expect(found.alone).toEqual({});
  expect(found.both).toEqual([86_400_000, 172_800_000]);
  expect(found.once).toEqual([
    { fhirBase: 'https://fhir.alder.test/r4', at: 172_800_000, verdict: { outcome: 'works', because: [] } },
  ]);
  // Who has read a record there knows better than who stood before the door, for a month.
  expect(found.soon).toEqual([[10, 'works']]);
  expect(found.late).toEqual([[40, 'unknown']]);
  expect(found.fresh).toMatchObject({ categories: { Condition: ['problem-list-item'] }, pageSize: 20 });
  expect([found.old, found.other]).toEqual([undefined, undefined]);
});

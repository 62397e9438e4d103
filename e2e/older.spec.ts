import { readLog } from './kept.ts';
import { consent, expect, pick, test } from './world.ts';

/** A hospital that speaks the FHIR of 2015: fetched, kept as it was sent, and read as any other. */

test.use({ resources: 150 });

test('a record of DSTU2 is kept as sent and reads as any other', async ({ page, world }) => {
  const lakeside = world.hospital('lakeside');
  const person = lakeside.patients[0]!;
  world.app.hospitals = [`${lakeside.origin}/q/fhirVersion=dstu2,metadataOnly`];
  await pick(page, 'lake', /Lakeside/);
  await consent(page, person.name);
  await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });

  const kept = new Map((await readLog(page)).map(({ type, id, text }) => [`${type}/${id}`, text]));
  const truth = lakeside.truth(person.id, lakeside.quirky('fhirVersion=dstu2,metadataOnly'));
  expect(Object.keys(truth).some((key) => key.startsWith('MedicationOrder/'))).toBe(true);
  expect(Object.keys(truth).filter((key) => kept.get(key) !== truth[key])).toEqual([]);

  await page.goto(`${world.app.origin}/timeline?kind=medication`);
  const order = page.locator('a[href*="/MedicationOrder/"]').first();
  await expect(order).toBeVisible();
  await order.click();
  const entry = page.getByRole('region', { name: 'Entry' });
  await expect(entry).toContainText('Prescription · Lakeside');
  await expect(entry.getByRole('term').filter({ hasText: /^(?:Ordered|Prescribed by)$/ })).toHaveCount(2);
});

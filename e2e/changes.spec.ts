import { consent, expect, pick, test } from './world.ts';

/** The second time at a hospital: only what changed is asked for, and what is otherwise is said, entry by entry. */

test('what was added, amended and taken out between two syncs is asked for, told, and marked', async ({
  page,
  world,
}) => {
  const lakeside = world.hospital('lakeside');
  const { id, name } = lakeside.patients[0]!;
  await pick(page, 'lake', /Lakeside/);
  await consent(page, name);
  await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('link', { name: /^The first time: [\d,]+ entries, all of them new$/ }).click();
  await expect(page.getByText('This was the first time')).toBeVisible();
  await page.goBack();

  const all = Object.entries(lakeside.truth(id));
  const of = (type: string, passes: (resource: Record<string, unknown>) => boolean = () => true) =>
    all.find(([reference, text]) => reference.startsWith(`${type}/`) && passes(JSON.parse(text) as never))![0];
  const measured = of('Observation', ({ valueQuantity, status }) => valueQuantity !== undefined && status === 'final');
  lakeside.edit(id, measured, (resource) => {
    resource['status'] = 'corrected';
  });
  lakeside.edit(id, of('Condition'), (resource) => {
    resource['verificationStatus'] = { coding: [{ code: 'entered-in-error' }] };
  });
  const gone = of('Immunization');
  lakeside.remove(id, gone);
  lakeside.add(id, {
    resourceType: 'AllergyIntolerance',
    code: { text: 'Marigold pollen' },
    patient: { reference: `Patient/${id}` },
  });

  const asked = lakeside.requests.length;
  await page.getByRole('button', { name: 'Fetch what is new' }).click();
  const line = page.getByRole('link', { name: 'Since last time: 1 new, 1 amended, 1 withdrawn, 1 no longer listed' });
  await expect(line).toBeVisible({ timeout: 30_000 });
  const since = lakeside.requests.slice(asked).map(({ path }) => path);
  expect(since.some((path) => /Observation\?.*_lastUpdated=ge/.test(path))).toBe(true);
  expect(since.some((path) => path.endsWith(`/${gone}`))).toBe(true);

  await line.click();
  const group = (title: RegExp) => page.getByRole('region', { name: title });
  await expect(group(/^New 1/)).toContainText('Marigold pollen');
  await expect(group(/^Amended 1/)).toContainText('Final → Corrected');
  await expect(group(/^Withdrawn 1/)).toContainText('entered in error');
  await group(/^No longer in the provider’s list 1/)
    .getByRole('link')
    .click();
  await expect(page.getByText('This is what it said when it was fetched.')).toBeVisible();
});

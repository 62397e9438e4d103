import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { SignInQuestion, WhoseView } from '../../engine/api.ts';

const WILLOW = { id: 'p-9', name: 'Willow Otherside', birthDate: '2001-02-03', isHere: false };
const NOBODY = { id: 'p-10', name: '', birthDate: '', isHere: true };
const WAS = { connectionId: 'lakeside', id: 'p-1', name: 'Juniper Vale', birthDate: '1961-04-09' };
const ASKED: SignInQuestion = { providerName: 'Lakeside General', was: WAS, patients: [WILLOW] };

async function show(page: Page, path: string, question?: SignInQuestion, whose?: Partial<WhoseView>): Promise<void> {
  await page.goto('/e2e/blank.html');
  await page.evaluate(
    async ([address, asked, changed]) => {
      const { showUi } = await import('/src/ui/world.spec.page.tsx');
      const callbackUrl = 'https://sheaf.test/callback?code=c&state=s';
      await showUi(address, { callbackUrl }, (engine) => {
        engine.finishSignIn = async () => ({ question: 'the-question' });
        engine.readSignInQuestion = async () => asked;
        const [first, second] = engine.connections;
        if (changed) engine.connections = [first!, { ...second!, whose: { ...second!.whose, ...changed } }];
      });
    },
    [path, question, whose] as const,
  );
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

const calls = (page: Page) => page.evaluate(() => world.engine.calls);

/** In the dark only colours differ, and they are those of the other screens. */
async function isFit(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('main').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
}

test('someone else: who it was and who it is, and nothing happens before the person says so', async ({ page }) => {
  await show(page, '/callback', ASKED);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This is someone else');
  await expect(page).toHaveURL(/\/providers\/whose\/the-question$/);
  for (const words of ['Juniper Vale, born', 'Willow Otherside, born']) {
    await expect(page.getByRole('definition').filter({ hasText: words })).toBeVisible();
  }
  await isFit(page);
  expect(await calls(page)).toEqual([]);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page).toHaveURL(/\/providers\/lakeside$/);
  expect(await calls(page)).toEqual(['cancelSignIn the-question']);

  await show(page, '/providers/whose/the-question', ASKED);
  await page.getByRole('button', { name: 'Connect Willow Otherside as well' }).click();
  await expect(page).toHaveURL(/\/providers\/harbor$/);
  expect(await calls(page)).toEqual(['answerSignIn p-9']);

  // While its answer is under way, the question is gone from where it was kept.
  await show(page, '/providers/whose/the-question', ASKED);
  await page.evaluate(() => {
    world.engine.answerSignIn = () => new Promise(() => {});
    world.engine.readSignInQuestion = async () => {
      world.engine.calls.push('looked again');
      return undefined;
    };
  });
  await page.getByRole('button', { name: 'Connect Willow Otherside as well' }).click();
  await page.evaluate(() => world.engine.emit({ kind: 'connections' }));
  await expect.poll(() => calls(page)).toContain('looked again');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This is someone else');

  // Answered in another tab meanwhile.
  await show(page, '/providers/whose/the-question', { ...ASKED, patients: [NOBODY] });
  await expect(page.getByRole('definition').last()).toHaveText('Somebody whose name is not known yet');
  await page.evaluate(() => {
    world.engine.answerSignIn = async () => undefined;
    world.engine.readSignInQuestion = async () => undefined;
  });
  await page.getByRole('button', { name: 'Go on with the record of this person' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing to answer');
});

test('one of several: nobody is chosen beforehand, and without a choice nothing goes on', async ({ page }) => {
  await show(page, '/providers/whose/the-question', { ...ASKED, patients: [WILLOW, NOBODY] });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Whose record is it to be?');
  await isFit(page);
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Go on with this record' }).click();
  expect(await calls(page)).toEqual([]);
  await page.getByRole('radio', { name: /not known yet.*here already/ }).check();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/providers\/harbor$/);
  expect(await calls(page)).toEqual(['answerSignIn p-10']);
});

test('whose a connection is: said, asked where it cannot be told, and put right', async ({ page }) => {
  await show(page, '/providers/harbor');
  const whose = page.getByRole('region', { name: 'Whose record this is' });
  await expect(whose).toContainText('Taken for the same person as at Lakeside General: name and birth date agree.');
  await whose.getByRole('button', { name: 'Change the name' }).click();
  await expect(whose.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Mum');
  await isFit(page);
  await page.keyboard.press('Enter');
  await expect(whose.getByRole('button', { name: 'Change the name' })).toBeFocused();
  await whose.getByRole('button', { name: 'This is not Juniper Vale' }).click();
  await whose.getByRole('button', { name: 'Move it' }).click();
  expect(await calls(page)).toEqual(['namePerson juniper Mum']);
  await whose.getByRole('radio', { name: 'Somebody else' }).check();
  await whose.getByRole('button', { name: 'Move it' }).click();
  await expect.poll(() => calls(page)).toEqual(['namePerson juniper Mum', 'placeConnection harbor new']);

  await show(page, '/providers', undefined, { person: undefined, isMatched: false, isAsked: true });
  const question = page.getByRole('group', { name: 'Whose record is this, from Harbor Family Clinic?' });
  await isFit(page);
  await question.getByRole('button', { name: /^Juniper Vale, born/ }).click();
  await expect.poll(() => calls(page)).toEqual(['placeConnection harbor juniper']);
});

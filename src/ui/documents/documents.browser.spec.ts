import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { pdf } from '../../../e2e/sandbox/generator/files/pdf.ts';

const RTF = String.raw`{\rtf1\ansi\fs32 Letter\par\fs22 Take {\b one} tablet.\par\trowd\cellx1\cellx2\pard\intbl Pulse\cell 72\cell\row\pard}`;
const HTML = `<!doctype html><h1>Visit summary</h1><p>Well.<table><tr><th>What<th>Value<tr><td>Pulse<td>72</table>
  <img src="https://tracker.test/pixel.png"><script>top.pwned = true</script><a href="javascript:top.pwned=true">more</a>`;
const CDA = (
  more = '',
) => `<?xml version="1.0"?><ClinicalDocument xmlns="urn:hl7-org:v3"><title>Visit summary</title>${more}
  <component><structuredBody>
  <component><section><code code="48765-2"/><title>Allergies</title><text><table><thead><tr><th>What</th></tr></thead><tbody>
    <tr ID="a1"><td>Penicillin<script>top.pwned = true</script></td></tr></tbody></table></text>
    <entry><act><text><reference value="#a1"/></text></act></entry></section></component>
  <component><section><code code="10160-0"/><title>Medicines</title><text><list><item>Lisinopril 10 mg</item></list></text></section></component>
  <component><section><code code="18776-5"/><title>Plan</title><text onclick="top.pwned=true">No <content styleCode="Bold">peni</content>cillin.
    <linkHtml href="javascript:top.pwned=true">more</linkHtml><iframe src="https://tracker.test/f"/></text></section></component>
  </structuredBody></component></ClinicalDocument>`;

/** One black pixel. */
const SMALL_PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
);

/** The reader over one file, which the document has in so many forms. */
async function read(page: Page, contentType: string, file: string | Uint8Array, search = '', forms = 1): Promise<void> {
  await page.evaluate(
    async ([type, bytes, asked, many]) => {
      const { showUi } = await import('/src/ui/world.spec.page.tsx');
      await showUi(`/documents/lakeside/DocumentReference/r17${asked}`, {}, (engine) => {
        const { readResource } = engine;
        const link = {
          url: 'x',
          title: 'Note',
          state: 'kept',
          failure: undefined,
          size: bytes.length,
          doubts: [],
        } as const;
        engine.readResource = async (...of) => {
          const view = await readResource(...of);
          const attachments = Array.from({ length: many }, () => ({ ...link, contentType: type }));
          return view && { ...view, attachments };
        };
        engine.readAttachment = async () => ({ contentType: type, bytes: Uint8Array.from(bytes) });
      });
    },
    [contentType, [...(typeof file === 'string' ? new TextEncoder().encode(file) : file)], search, forms] as const,
  );
}

/** Two fingers on what is shown, so much farther apart at the end. */
async function pinch(page: Page, factor: number): Promise<void> {
  await page.locator('.zoom-frame').evaluate((frame, by) => {
    for (const [type, apart] of [
      ['touchstart', 100],
      ['touchmove', 100 * by],
    ] as const) {
      const touches = [0, apart].map(
        (x, identifier) => new Touch({ identifier, target: frame, clientX: 200 + x, clientY: 200 }),
      );
      frame.dispatchEvent(new TouchEvent(type, { touches, bubbles: true, cancelable: true }));
    }
    frame.dispatchEvent(new TouchEvent('touchend', { touches: [], bubbles: true }));
  }, factor);
}

const calls = (page: Page) => page.evaluate(() => globalThis.world.engine.calls);

test('documents are read as what they are: nothing of them runs, or asks for anything, and their words are found', async ({
  page,
}) => {
  const foreign: string[] = [];
  await page.route('https://tracker.test/**', (route) => {
    foreign.push(route.request().url());
    return route.abort();
  });
  page.on('dialog', (dialog) => void foreign.push(dialog.message()));
  await page.goto('/e2e/blank.html');
  const document = page.locator('.of-document');
  const find = page.getByRole('searchbox', { name: 'Find in this document' });

  await test.step('a clinical document: sections, data marked, words found over the ends of elements', async () => {
    await read(page, 'text/xml', CDA());
    await expect(document.getByRole('heading', { level: 2 })).toHaveText(['Allergies', 'Medicines', 'Plan']);
    await expect(document.locator('tr.coded')).toContainText('Penicillin');
    await expect(document).not.toContainText('pwned');
    await expect(document.getByRole('link')).toHaveCount(0);
    await find.fill('penicillin');
    await expect(page.getByText('1 of 2', { exact: true })).toBeVisible();
    await expect(page.locator('.of-here')).toHaveText('Penicillin');
    await find.press('Enter');
    await expect(page.locator('.of-here')).toContainText('No penicillin.');
    expect(await page.evaluate(() => CSS.highlights.get('found')?.size)).toBe(2);
    await expect(page.getByRole('group', { name: 'Allergies' }).locator('table')).toHaveCount(1);
    await page.getByRole('button', { name: 'Download' }).focus();
    await page.keyboard.press('Control+f');
    await expect(find).toBeFocused();
    await find.fill('nowhere');
    await expect(page.getByText('Not found')).toBeVisible();
  });

  await test.step('it is for everybody, in light and dark', async () => {
    await page.getByText('Contents, 3 sections').click();
    await page.getByRole('button', { name: 'Arrange the sections' }).click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const axe = new AxeBuilder({ page }).setLegacyMode();
      // Only colours differ in the dark.
      const { violations } = await (colorScheme === 'dark' ? axe.withRules('color-contrast') : axe).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });

  await test.step('its sections in the order that one reads them in, which is kept', async () => {
    await page.getByRole('button', { name: 'Move “Plan” up' }).click();
    await expect(document.getByRole('heading', { level: 2 })).toHaveText(['Allergies', 'Plan', 'Medicines']);
    expect(await calls(page)).toContain('saveSectionOrder 48765-2,18776-5,10160-0');
  });

  await test.step('what is no document any more is refused with words', async () => {
    await read(page, 'text/xml', CDA().replace('Penicillin', '<content>'.repeat(5000)));
    await expect(page.getByRole('alert')).toContainText('nested in each other');
    await read(page, 'text/xml', CDA().replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>').replace('Penicillin', '&a;'));
    await expect(page.getByText('It declares abbreviations of its own.')).toBeVisible();
    await read(page, 'application/pdf', 'PK\x03\x04');
    await expect(page.getByText('It is an archive.')).toBeVisible();
    await read(page, 'image/tiff', 'II*\0');
    await expect(page.getByText('Browsers do not show TIFF pictures.')).toBeVisible();
  });

  await test.step('a link of the document leads to its place, from where one reads on', async () => {
    await read(page, 'text/xml', CDA().replace('>No <', '><linkHtml href="#a1">See above.</linkHtml> No <'));
    await document.getByRole('button', { name: 'See above.' }).click();
    await expect(document.getByRole('row', { name: 'Penicillin' })).toBeFocused();
  });

  await test.step('a long table by pages, which begin where they are read from, and by keys alone', async () => {
    const rows = Array.from({ length: 250 }, (_, i) => `<tr><td>Row ${i + 1}</td></tr>`).join('');
    await read(page, 'text/xml', CDA().replace('</tbody>', `${rows}</tbody>`));
    const later = page.getByRole('button', { name: 'Later rows' });
    const table = page.getByRole('table');
    await later.press('Enter');
    await expect(page.getByText('Rows 101 to 200 of 251')).toBeVisible();
    await expect(table.getByRole('row').nth(1)).toBeInViewport();
    await later.press('Enter');
    await expect(page.getByText('Rows 201 to 251 of 251')).toBeVisible();
    await expect(later).toBeFocused();
    await expect(later).toHaveAttribute('aria-disabled', 'true');
    await find.fill('Row 7');
    await expect(page.locator('.of-here')).toHaveText('Row 7');
    await page.getByRole('button', { name: 'Later rows' }).click();
    await expect(page.getByText('Rows 101 to 200 of 251')).toBeVisible();
    await find.fill('Row 77');
    await expect(page.locator('.of-here')).toHaveText('Row 77');
    await later.click();
    await expect(page.getByText('Row 77', { exact: true })).toHaveCount(0);
    await find.press('Enter'); // the only place, asked for again
    await expect(page.locator('.of-here')).toHaveText('Row 77');
  });

  await test.step('rich text with its looks and tables', async () => {
    await read(page, 'text/rtf', RTF);
    await expect(document.locator('strong')).toHaveText('one');
    await expect(document.getByRole('cell')).toHaveText(['Pulse', '72']);
    await expect(document.getByRole('heading', { level: 2 })).toHaveText('Letter');
  });

  await test.step('what is looked for in one form is looked for in the next, however late that comes', async () => {
    await read(page, 'text/rtf', RTF, '', 2);
    await expect(document.locator('strong')).toHaveText('one');
    await page.evaluate(() => {
      const { engine } = globalThis.world;
      const { readResource } = engine;
      const { promise, resolve } = Promise.withResolvers<void>();
      addEventListener('spec-goes-on', () => resolve(), { once: true });
      engine.readResource = async (...of) => promise.then(() => readResource(...of));
    });
    const second = page.getByRole('navigation', { name: 'Forms that this document comes in' }).getByRole('link').nth(1);
    await second.click();
    await find.fill('tablet');
    await page.evaluate(() => dispatchEvent(new Event('spec-goes-on')));
    await expect(second).toHaveAttribute('aria-current', 'true');
    await expect(find).toHaveValue('tablet');
    await expect(page.locator('.of-here')).toContainText('one tablet');
  });

  await test.step('a web page: to read, or in a frame that gives it no power', async () => {
    await read(page, 'text/html', HTML);
    await expect(document.getByRole('cell')).toHaveText(['Pulse', '72']);
    await page.getByRole('button', { name: 'As it was made' }).click();
    const frame = page.locator('iframe[title="Note"]');
    await expect(frame).toHaveAttribute('sandbox', '');
    await expect(frame.contentFrame().getByRole('heading')).toHaveText('Visit summary');
  });

  await test.step('the words of a PDF, at once where they are looked for', async () => {
    await read(page, 'application/pdf', '%PDF-1.7', '?q=coming');
    await expect(page.locator('.of-here')).toContainText('thank you for coming in');
  });

  await test.step('the pages of a PDF, where the browser shows none', async () => {
    await page.evaluate(() => Object.defineProperty(Navigator.prototype, 'pdfViewerEnabled', { get: () => false }));
    await read(page, 'application/pdf', pdf('Letter', ['Dear Juniper,']));
    const first = page.getByRole('img', { name: 'Page 1 of 1' });
    await expect(first.locator('xpath=..')).toHaveAttribute('aria-busy', 'false', { timeout: 15_000 });
    expect(await first.evaluate((canvas: HTMLCanvasElement) => canvas.height / canvas.width)).toBeCloseTo(792 / 612, 1);
  });

  await test.step('they are made larger by keys, buttons and two fingers, and are drawn for it', async () => {
    const canvas = page.getByRole('img', { name: 'Page 1 of 1' });
    const frame = page.getByRole('region', { name: 'Note' });
    const widthOf = () => canvas.evaluate(({ width, clientWidth }: HTMLCanvasElement) => [width, clientWidth] as const);
    const [drawn, shown] = await widthOf();
    await frame.press('+');
    await page.getByRole('button', { name: 'Larger' }).click();
    await page.getByRole('button', { name: 'Larger' }).click();
    await expect(page.getByText('200%')).toBeVisible();
    await expect.poll(async () => (await widthOf())[1]).toBeCloseTo(2 * shown, -1);
    await expect.poll(async () => (await widthOf())[0]).toBeGreaterThan(1.9 * drawn);
    // What was in the middle still is.
    expect(await frame.evaluate((one) => one.scrollLeft / (one.scrollWidth - one.clientWidth))).toBeCloseTo(0.5, 1);
    await pinch(page, 1.5);
    await expect(page.getByText('300%')).toBeVisible();
    await frame.press('-');
    await expect(page.getByText('200%')).toBeVisible();
    await frame.press('0');
    await expect(page.getByText('100%')).toBeVisible();
    await expect.poll(async () => (await widthOf())[0]).toBe(drawn);
  });

  await test.step('a small picture is as large as it is, until it is made larger', async () => {
    await read(page, 'image/png', SMALL_PICTURE);
    const picture = page.getByRole('img', { name: 'Note' });
    await expect.poll(() => picture.evaluate(({ clientWidth }) => clientWidth)).toBe(1);
    await page.getByRole('region', { name: 'Note' }).press('+');
    await page.getByRole('region', { name: 'Note' }).press('+');
    await page.getByRole('region', { name: 'Note' }).press('+');
    await expect.poll(() => picture.evaluate(({ clientWidth }) => clientWidth)).toBe(2);
  });

  expect(foreign).toEqual([]);
  expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
});

test('the list: one line per document, the kinds of it in the address, each leads to its reader', async ({ page }) => {
  await page.goto('/e2e/blank.html');
  await page.evaluate(async () => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    const { DOCUMENT_ENTRIES } = await import('/src/ui/documents/document-entries.spec.page.ts');
    await showUi('/documents', { entries: DOCUMENT_ENTRIES });
  });
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['2026', '2025', '2024']);
  await page.getByText(/^In 2 records/).click();
  await expect(page.getByText('Taken as one: the same file.')).toBeVisible();
  await page.getByText('1 older summary that the system made of the same visit').click();
  await expect(page.getByRole('link', { name: 'Visit summary' })).toHaveCount(2);
  await page.getByRole('link', { name: /^Letters/ }).click();
  await expect(page).toHaveURL(/\?kind=letter$/);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['2024']);
  await page.getByRole('link', { name: /^Everything/ }).click();
  await page.getByRole('link', { name: 'Progress note' }).first().click();
  await expect(page).toHaveURL(/\/documents\/(lakeside|harbor)\/DocumentReference\/(r17|b)$/);
});

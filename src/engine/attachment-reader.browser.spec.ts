import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { pdf } from '../../e2e/sandbox/generator/files/pdf.ts';

test.beforeEach(({ page }) => page.goto('/e2e/blank.html'));

test('files are read on a thread of its own, which asks the network for nothing; a broken one, or one that takes too long, costs its own words', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const letter = Array.from(pdf('Visit note', ['Dear Juniper,', 'thank you for coming in.']));
  const seen = await page.evaluate(
    async ([bytes]) => {
      const { createTextReader } = await import('/src/engine/attachment-reader.ts');
      const utf8 = (text: string) => new TextEncoder().encode(text);
      const letterBytes = () => Uint8Array.from(bytes);
      const hasty = createTextReader(0);
      const late = await hasty.read(letterBytes(), 'application/pdf');
      hasty.close();
      const reader = createTextReader();
      const first = await reader.read(letterBytes(), 'application/pdf');
      const read = [
        await reader.read(letterBytes(), 'text/plain'),
        await reader.read(utf8('{\\rtf1\\ansi Dear \\b Juniper}'), 'text/rtf'),
        await reader.read(utf8('%PDF-1.7 and nothing more'), 'application/pdf'),
        await reader.read(letterBytes(), ''),
      ];
      reader.close();
      return { late, first, read };
    },
    [letter] as const,
  );
  expect(seen.late).toBe('');
  expect(seen.first).toContain('thank you for coming in.');
  expect(seen.read).toEqual([seen.first, 'Dear Juniper', '', seen.first]);
  // What it is made of, and no font, table of characters or WebAssembly beside it.
  expect(asked.filter((url) => !/\.[mc]?[jt]s\b|favicon/.test(url))).toEqual([]);
});

test('what was kept is read once, whoever asks for it first, and its words go with it', async ({ page }) => {
  const letter = Array.from(pdf('Visit note', ['Dear Juniper,', 'thank you for coming in.']));
  const seen = await page.evaluate(
    async ([bytes]) => {
      const { openWorld } = await import('/src/store/testing.ts');
      const { saveAttachments } = await import('/src/store/attachments.ts');
      const { listWithoutText } = await import('/src/store/attachment-texts.ts');
      const { attachmentText, keepTexts } = await import('/src/engine/attachment-text.ts');
      const { forgetConnection } = await import('/src/store/forget.ts');
      const { store } = await openWorld();
      const utf8 = (text: string) => new TextEncoder().encode(text);
      await saveAttachments(store, {
        connectionId: 'c',
        attachments: [
          { url: 'pdf', contentType: 'application/pdf', bytes: Uint8Array.from(bytes) },
          { url: 'png', contentType: 'image/png', bytes: utf8('\u0089PNG') },
          { url: 'html', contentType: 'text/html', bytes: utf8('<p>Hello &amp; good bye') },
        ],
      });
      const before = (await listWithoutText(store)).length;
      const asked = await attachmentText(store, 'c', 'html');
      const between = (await listWithoutText(store)).length;
      await keepTexts(store);
      const after = (await listWithoutText(store)).length;
      const pdfText = await attachmentText(store, 'c', 'pdf');
      const none = await attachmentText(store, 'c', 'never');
      const kept = await store.db.count('texts');
      await forgetConnection(store, 'c');
      return { before, asked, between, after, pdfText, none, kept, left: await store.db.count('texts') };
    },
    [letter] as const,
  );
  expect(seen).toMatchObject({ before: 3, asked: 'Hello & good bye', between: 2, after: 0, none: undefined, left: 0 });
  expect(seen.pdfText).toContain('Dear Juniper');
  expect(seen.kept).toBe(3);
});

const SAMPLE = new URL(
  '../../../shared/data/ccda/Unstructured_CDA_with_Embedded_PDF_1_Unstructured_Document_embed.xml',
  import.meta.url,
).pathname;

test('a real PDF inside of a real clinical document is read', async ({ page }) => {
  test.skip(!existsSync(SAMPLE), 'the samples are not beside this checkout');
  const seen = await page.evaluate(
    async ([xml]) => {
      const { createTextReader } = await import('/src/engine/attachment-reader.ts');
      const reader = createTextReader();
      const took: number[] = [];
      let text: string | undefined = '';
      for (let round = 0; round < 3; round += 1) {
        const started = performance.now();
        text = await reader.read(new TextEncoder().encode(xml), 'text/xml');
        took.push(performance.now() - started);
      }
      reader.close();
      return { text, took };
    },
    [readFileSync(SAMPLE, 'utf8')] as const,
  );
  test.info().annotations.push({ type: 'took', description: seen.took.map(Math.round).join(', ') });
  expect(seen.text).toMatch(/discharge/i);
});

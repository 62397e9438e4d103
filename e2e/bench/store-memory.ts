import { atMost, type Bench } from './bench.ts';
import { bigRecord } from './big-record.ts';

/**
 * What the index of a hundred thousand resources holds: JavaScript and array buffers as the debugger counts them after a
 * garbage collection, with the tables that finding and searching make, and the words of full text. In a page, where Chromium says how much it is; the
 * code and the heap are the same as in a worker.
 */
export const storeMemory: Bench = {
  name: 'store-memory',
  async run() {
    const { page: own, store, heldBy } = await bigRecord();
    const page = await own.context().newPage();
    await page.goto(own.url());
    await page.evaluate(() =>
      Promise.all([
        import('/src/store/testing.ts'),
        import('/src/store/timeline.ts'),
        import('/src/store/text/read-up.ts'),
      ]),
    );
    const before = await heldBy(page);
    const rows = await page.evaluate(async (name) => {
      const { openTestStore } = await import('/src/store/testing.ts');
      const { openTimeline } = await import('/src/store/timeline.ts');
      const opened = await openTestStore(name);
      const { index } = opened;
      await index.ready('search');
      index.find(index.connections.texts[0]!, 'Patient', 'p1');
      index.words.find('code', 'token', 'http://loinc.org', '4548-4');
      index.words.of('code', 'token');
      openTimeline(opened, {});
      const { readingOf } = await import('/src/store/text/read-up.ts');
      await (await readingOf(opened)).upToDate();
      opened.segments.drop(); // bodies that were read for it: no index
      Object.assign(globalThis, { opened });
      return index.length;
    }, store);
    const held = (await heldBy(page)) - before;
    await page.close();
    return [atMost(60, 'store-memory', held, `MB of index for ${rows} resources`)];
  },
};

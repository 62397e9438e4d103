import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { Serial } from './serial.ts';

test('tasks run one at a time in the order they came, whichever of them fail', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(fc.boolean()), async (scheduler, failing) => {
      const serial = new Serial();
      const log: string[] = [];
      const runs = failing.map((fails, i) =>
        serial.run(async () => {
          log.push(`begin ${i}`);
          await scheduler.schedule(Promise.resolve());
          log.push(`end ${i}`);
          if (fails) throw new Error('told to its caller alone');
        }),
      );
      const settled = Promise.allSettled(runs);
      await scheduler.waitFor(settled);
      expect(log).toEqual(failing.flatMap((_, i) => [`begin ${i}`, `end ${i}`]));
      expect((await settled).map(({ status }) => status === 'rejected')).toEqual(failing);
    }),
    { numRuns: 30 },
  );
});

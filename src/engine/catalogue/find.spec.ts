import { expect, test } from '@playwright/test';
import type { Picker } from '../../catalog/picker/picker.ts';
import type { Catalogue } from './catalogue.ts';
import { finder } from './find.ts';

/** A picker that notes what is asked of it, with so many steps to warm it. */
function pickerOf(name: string, steps: number, log: string[]): Picker {
  return {
    shelves: [],
    brand: () => undefined,
    find(text, { tests = false }) {
      log.push(`${name} ${text} ${tests}`);
      return { hits: [], total: 0, tests, others: 0 };
    },
    *warm() {
      for (let step = 1; step <= steps; step++) {
        log.push(`${name} step ${step}`);
        yield;
      }
    },
  };
}

test('a question is answered before anything is made ready, and between two steps; once is enough', async () => {
  const log: string[] = [];
  const picker = pickerOf('one', 3, log);
  const find = finder({ picker: async () => picker } as Catalogue);
  await find('a');
  await find('b', { tests: true });
  await expect.poll(() => log).toHaveLength(5);
  await find('c');
  await new Promise((resolve) => setTimeout(resolve)); // a turn in which another first step would be made
  expect(log[0]).toBe('one a false');
  expect(log.filter((line) => line.includes('step'))).toEqual(['one step 1', 'one step 2', 'one step 3']);
  expect(log).toContain('one b true');
  expect(log.at(-1)).toBe('one c false');
});

test('a picker that was replaced is made ready no further', async () => {
  const log: string[] = [];
  let picker = pickerOf('old', 1_000_000, log);
  const find = finder({ picker: async () => picker } as Catalogue);
  await find('a');
  picker = pickerOf('new', 2, log);
  await find('b');
  await expect.poll(() => log.at(-1)).toBe('new step 2');
  expect(log.filter((line) => line.startsWith('old step')).length).toBeLessThan(1000);
  const length = log.length;
  await new Promise((resolve) => setTimeout(resolve));
  expect(log).toHaveLength(length);
});

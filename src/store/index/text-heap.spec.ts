import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { TextHeap } from './text-heap.ts';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string(), fc.uuid());

test('texts have the numbers that a Map would give them, and come back as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(anyText, fc.constantFrom('', 'a', 'b', '\ud800', '\ud801', '\udfff'))), (texts) => {
      const heap = new TextHeap();
      const numbers = new Map<string, number>();
      for (const text of texts) {
        expect(heap.find(text)).toBe(numbers.get(text));
        if (!numbers.has(text)) numbers.set(text, numbers.size);
        expect(heap.numberOf(text)).toBe(numbers.get(text));
      }
      for (const [text, number] of numbers) expect(heap.of(number)).toBe(text);
    }),
  );
});

test('half a million texts are told apart', () => {
  const heap = new TextHeap();
  for (let i = 0; i < 500_000; i++) heap.numberOf(`Observation/${i}`);
  expect(heap.length).toBe(500_000);
  for (let i = 0; i < 500_000; i += 7) {
    if (heap.find(`Observation/${i}`) !== i || heap.of(i) !== `Observation/${i}`) throw new Error(String(i));
  }
  expect(heap.find('Observation/500000')).toBeUndefined();
});

import { decodeTables } from '../../src/catalog/decode-tables.ts';
import { openPicker, type Picker } from '../../src/catalog/picker/picker.ts';

/** What the page asks: where the tables are, what to type, and how often to do all of it. */
export interface PickerBenchQuestion {
  readonly tables: string;
  readonly typed: readonly string[];
  readonly rounds: number;
}

/** Milliseconds: of each opening, and of each key, in the order typed. */
export interface PickerBenchAnswer {
  readonly ready: readonly number[];
  readonly keys: readonly number[];
  /** Brands found in all, so that nothing was found quickly because nothing was looked for. */
  readonly found: number;
}

self.onmessage = ({ data }: MessageEvent<PickerBenchQuestion>) => {
  measure(data).then(
    (answer) => self.postMessage(answer),
    (error: unknown) => self.postMessage(String(error)),
  );
};

async function measure({ tables, typed, rounds }: PickerBenchQuestion): Promise<PickerBenchAnswer> {
  const ready: number[] = [];
  const keys: number[] = [];
  let found = 0;
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    const picker = await open(tables);
    ready.push(performance.now() - started);
    for (const text of typed) {
      for (let length = 1; length <= text.length; length++) {
        const before = performance.now();
        found += picker.find(text.slice(0, length), { most: 60 }).total;
        keys.push(performance.now() - before);
      }
    }
  }
  return { ready, keys, found };
}

async function open(tables: string): Promise<Picker> {
  const response = await fetch(tables);
  return openPicker(decodeTables(await response.json()));
}

import { atMost, type Bench } from './bench.ts';
import { storeRounds } from './store-bench.ts';

/** Segments and digests on disk, by the bytes of their JSON. */
export const storeBytes: Bench = {
  name: 'store-bytes',
  async run() {
    const { bytes, json } = await storeRounds();
    return [
      atMost(0.15, 'store-bytes', bytes / json, `${Math.round(bytes / 1024)} kB of ${Math.round(json / 1024)} kB`),
    ];
  },
};

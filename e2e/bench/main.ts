import type { Bench, Result } from './bench.ts';
import { documents } from './documents.ts';
import { firstLoad } from './first-load.ts';
import { picker } from './picker.ts';
import { syncAgain } from './sync-again.ts';
import { syncLarge } from './sync-large.ts';
import { syncSchedule } from './sync-schedule.ts';
import { syncWindows, syncWindowsHttp2 } from './sync-windows.ts';
import { mainThread, syncAfar, syncFiles, syncOverhead } from './sync.ts';
import { screens } from './screens.ts';
import { searchCount, searchMix } from './search.ts';
import { searchText, searchTypo } from './search-text.ts';
import { storeApi } from './store-api.ts';
import { closeBigRecord } from './big-record.ts';
import { storeAppend } from './store-append.ts';
import { storeBytes } from './store-bytes.ts';
import { storeCompaction } from './store-compaction.ts';
import { storeMemory } from './store-memory.ts';
import { storeOpen } from './store-open.ts';
import { storeWrite } from './store-write.ts';
import { trend } from './trend.ts';

/** `npm run bench -- [names] [--json]`: `sync` is every bench whose name begins so. Exit code 1 when a budget is missed. */
const BENCHES: readonly Bench[] = [
  storeWrite,
  storeBytes,
  storeOpen,
  storeMemory,
  storeAppend,
  storeCompaction,
  storeApi,
  syncOverhead,
  syncAfar,
  syncFiles,
  syncSchedule,
  syncWindows,
  syncWindowsHttp2,
  syncAgain,
  syncLarge,
  mainThread,
  firstLoad,
  picker,
  searchMix,
  searchCount,
  searchText,
  searchTypo,
  screens,
  documents,
  trend,
];

const args = process.argv.slice(2);
const json = args.includes('--json');
const names = args.filter((arg) => !arg.startsWith('--'));
const chosen = BENCHES.filter(
  ({ name }) => names.length === 0 || names.some((one) => name === one || name.startsWith(`${one}-`)),
);
const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--json');
if (unknown) throw new Error(`no such option: ${unknown}; there is --json`);
if (chosen.length === 0) throw new Error(`no such bench; there are: ${BENCHES.map(({ name }) => name).join(', ')}`);

const results: Result[] = [];
for (const bench of chosen) {
  for (const result of await bench.run()) {
    results.push(result);
    print(result);
  }
}
await closeBigRecord();
process.exit(results.every(({ ok }) => ok) ? 0 : 1);

function print({ name, value, budget, ok, note, decision }: Result): void {
  const rounded = Number(value.toPrecision(4));
  if (json) console.log(JSON.stringify({ name, value: rounded, budget, ok }));
  else console.log(`${ok ? 'ok  ' : 'MISS'} ${name.padEnd(20)} ${String(rounded).padStart(9)}   (${note} ${budget})`);
  if (!ok && decision !== undefined && !json) console.log(`     why: ${decision}`);
}

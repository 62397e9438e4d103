import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Hospital } from '../sandbox/hospitals.ts';
import type { SoakBrowser } from './browser.ts';
import { crash, killWorkers, press } from './browser.ts';
import type { Blow, RunPlan } from './plan.ts';

/** What blows fall on. */
export interface Struck {
  readonly hospital: Hospital;
  readonly browser: SoakBrowser;
  /** The page of the provider; empty before the sign-in is over. */
  readonly address: () => string;
  setClock(skew: number): Promise<void>;
  /** Something changes at the hospital. */
  change(): void;
  note(words: string): void;
}

/** Blows that end whatever the tab was doing. */
const ENDS: Readonly<Partial<Record<Blow, (page: Page) => Promise<unknown>>>> = {
  reload: (page) => page.reload(),
  crash,
  'kill the worker': async (page) => {
    await killWorkers(page);
    await page.reload();
  },
  'close the tab': (page) => page.close(),
  stop: (page) => press(page, ['Stop']),
};

/** Lets the blows of a plan fall as the requests of a sync come in; `interrupted` is told of those that end a tab's work. */
export function letFall({ blows }: RunPlan, on: Struck, interrupted: () => void) {
  const left = [...blows];
  let seen = 0;
  let last: Promise<void> = Promise.resolve();
  const door = on.hospital.hold(({ method, bearer }) => {
    const [next] = left;
    // What comes of the sign-in is let be.
    if (method === 'GET' && bearer && on.address() !== '' && next && seen++ >= next.after) {
      left.shift();
      seen = 0;
      if (next.blow in ENDS) interrupted();
      on.note(`${next.blow} at request ${on.hospital.requests.length}`);
      // At once what is the hospital's own; what is the browser's, one after the other.
      if (next.blow === 'change') on.change();
      else if (next.blow === 'expire') on.hospital.expireTokens();
      else last = last.then(() => fall(next.blow, next.skew, on));
    }
    return false;
  });
  return {
    /** No more of them; resolves when those that fell have. */
    async over(): Promise<void> {
      left.length = 0;
      await last;
      door.release();
    },
  };
}

async function fall(blow: Blow, skew: number, { hospital, browser, address, setClock }: Struck): Promise<void> {
  if (blow === 'clock') return setClock(skew);
  if (blow === 'down') {
    await hospital.stop();
    await sleep(100);
    return hospital.start();
  }
  await ENDS[blow]?.(browser.page());
  if (browser.tabs().length === 0) await browser.open(address());
}

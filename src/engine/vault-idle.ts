import { changeSetting, readSetting } from '../store/settings.ts';
import type { Store } from '../store/store.ts';

/** When the record locks by itself. */
export interface AutoLock {
  /** After so long without a key, a click or a scroll in any tab; null for never. */
  readonly minutes: number | null;
  /** Soon after no tab of it can be seen. */
  readonly whenHidden: boolean;
}

const SETTING = 'auto-lock';
export const USUAL: AutoLock = { minutes: 15, whenHidden: false };

// By the clock, not by one long wait: a device that slept locks when it wakes.
const LOOK = 5000;
/** Another tab that can be seen says so within this (ms). */
const GLANCE = 1000;

export const readAutoLock = async (store: Store): Promise<AutoLock> =>
  (await readSetting<AutoLock>(store, SETTING)) ?? USUAL;

export const keepAutoLock = (store: Store, autoLock: AutoLock): Promise<void> =>
  changeSetting<AutoLock>(store, SETTING, () => autoLock);

interface Surroundings {
  readonly lock: () => void;
  /** Asks the other tabs whether one of them can be seen. */
  readonly askWhoSees: () => void;
}

/** Watches for nobody being there, while the record is open. */
export class Idle {
  #autoLock: AutoLock;
  readonly #around: Surroundings;
  readonly #timer: ReturnType<typeof setInterval>;
  #lastAt = Date.now();
  #isHidden = false;
  #glance: ReturnType<typeof setTimeout> | undefined;

  constructor(autoLock: AutoLock, around: Surroundings) {
    this.#autoLock = autoLock;
    this.#around = around;
    this.#timer = setInterval(() => this.#look(), LOOK);
  }

  get isHidden(): boolean {
    return this.#isHidden;
  }

  change(autoLock: AutoLock): void {
    this.#autoLock = autoLock;
    if (this.#isHidden) this.hidden();
  }

  /** Somebody did something, here (where they must see it) or in another tab. */
  active(where: 'here' | 'elsewhere'): void {
    this.#lastAt = Date.now();
    clearTimeout(this.#glance);
    if (where === 'here') this.#isHidden = false;
  }

  hidden(): void {
    this.#isHidden = true;
    if (!this.#autoLock.whenHidden) return;
    this.#around.askWhoSees();
    clearTimeout(this.#glance);
    this.#glance = setTimeout(this.#around.lock, GLANCE);
  }

  stop(): void {
    clearInterval(this.#timer);
    clearTimeout(this.#glance);
  }

  #look(): void {
    const { minutes } = this.#autoLock;
    if (minutes !== null && Date.now() - this.#lastAt >= minutes * 60_000) this.#around.lock();
  }
}

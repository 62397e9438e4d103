import { sleep } from '../base/sleep.ts';
import { StoreError } from '../store/errors.ts';
import { Serial } from '../store/serial.ts';
import type { Store } from '../store/store.ts';
import type { OpenedKey } from '../store/vault.ts';
import type { Engine, VaultCalls } from './api.ts';
import type { Events } from './events.ts';

/** What is answered only while the record is open. */
export type RoomEngine = Omit<Engine, keyof VaultCalls | 'forgetEverything' | 'subscribe'>;

/** Everything that is there only while the record is open. Locked, it is let go of as one. */
export interface Room {
  readonly engine: RoomEngine;
  readonly store: Store;
  /** Aborted when it is to close. */
  readonly closing: AbortSignal;
  /** Stops what runs, after the page in flight, and closes the store. */
  close(): Promise<void>;
}

/** What the tabs tell each other of the vault. Within this origin, in memory, never on disk. */
type Word =
  | { readonly kind: 'lock' }
  /** The keys are about to change: come in again. */
  | { readonly kind: 'leave' }
  /** Whoever is in may let others in: the key object can be used, and not read. */
  | { readonly kind: 'ask' }
  | { readonly kind: 'key'; readonly opened: OpenedKey }
  | NewsOfVault;

/** For the screens of all tabs. */
type NewsOfVault =
  | { readonly kind: 'changed' }
  | { readonly kind: 'moving'; readonly done: number; readonly total: number }
  | { readonly kind: 'active' }
  | { readonly kind: 'visible?' }
  | { readonly kind: 'visible' };

// A tab in the background answers when the browser lets it.
const PATIENCE = 1500;
/** What is asked when the door closes may still be answered, for so long (ms). */
const LAST_ANSWERS = 2000;

/**
 * Opens and closes the record in this tab: at the start, when the person locks or unlocks it in any tab, and when its keys
 * change. Calls wait while it turns, and are refused while it is locked.
 */
export class Gate {
  readonly #name: string;
  readonly #events: Events;
  readonly #make: (opened: OpenedKey | undefined) => Promise<Room>;
  readonly #turns = new Serial();
  readonly #channel: BroadcastChannel;
  readonly #inFlight = new Set<Promise<unknown>>();
  readonly #hearers: ((news: NewsOfVault) => void)[] = [];
  readonly #entered: ((room: Room) => void)[] = [];
  #room: Room | undefined;
  #opened: OpenedKey | undefined;
  /** Times that it was locked: whoever was on the way in then does not come in. */
  #locked = 0;
  #comingAgain = false;
  #keyCame = () => {};

  constructor(name: string, events: Events, make: (opened: OpenedKey | undefined) => Promise<Room>) {
    this.#name = name;
    this.#events = events;
    this.#make = make;
    this.#channel = new BroadcastChannel(`${name}-gate`);
    this.#channel.onmessage = ({ data }: MessageEvent<Word>) => this.#hear(data);
  }

  /** Throws where the record cannot be opened for another reason than that it is locked. */
  start(): Promise<void> {
    return this.#turns.run(() => this.#enter());
  }

  /** Does `work` with what is open, undefined while it is locked. Waits while the door turns; the door waits for it. */
  async use<T>(work: (room: Room | undefined) => Promise<T>): Promise<T> {
    const { used } = await this.#turns.run(async () => {
      const begun = work(this.#room);
      this.#inFlight.add(begun);
      return { used: begun }; // which the turn does not wait for
    });
    return used.finally(() => this.#inFlight.delete(used));
  }

  /** Does `work` with what is open. Throws store/locked. */
  useOpen<T>(work: (room: Room) => Promise<T>): Promise<T> {
    return this.use(async (room) => {
      if (!room) throw locked();
      try {
        return await work(room);
      } catch (error) {
        // It outlasted the door's patience: whatever it failed with, it is because the store was closed under it.
        throw this.#room === room ? error : locked();
      }
    });
  }

  /** Comes in with this key, here and in all tabs. */
  async letIn(opened: OpenedKey): Promise<void> {
    this.#opened = opened;
    this.#say({ kind: 'key', opened });
    await this.#turns.run(async () => {
      if (!this.#room) await this.#enter();
    });
    if (!this.#room) throw locked(); // it was locked again, or the keys changed meanwhile
  }

  /** Locks all tabs. Nothing happens where it would open by itself. */
  async lock(): Promise<void> {
    if (!(await this.use(async (room) => room?.store.vault.isProtected))) return;
    this.#say({ kind: 'lock' });
    await this.#lockHere();
  }

  /** Closes the record in all tabs, does `work` on the keys, and opens it again, with what `work` gives. */
  changeKeys(work: () => Promise<OpenedKey | undefined>): Promise<void> {
    return this.#turns.run(async () => {
      const { alone } = await import('../store/vault/alone.ts');
      await this.#leave();
      try {
        await alone(
          this.#name,
          () => this.#say({ kind: 'leave' }),
          async () => {
            const opened = await work();
            this.#opened = opened;
            if (opened) this.#say({ kind: 'key', opened });
          },
        );
      } finally {
        await this.#enter();
      }
    });
  }

  /** Tells the other tabs, and hears what they tell. */
  tell(news: NewsOfVault): void {
    this.#say(news);
  }

  onNews(hear: (news: NewsOfVault) => void): void {
    this.#hearers.push(hear);
  }

  /** `heard` is called each time that the record is opened, and at once where it is open. */
  onEntered(heard: (room: Room) => void): void {
    this.#entered.push(heard);
    if (this.#room) heard(this.#room);
  }

  #say(word: Word): void {
    this.#channel.postMessage(word);
  }

  #hear(word: Word): void {
    switch (word.kind) {
      case 'lock':
        return void this.#lockHere();
      case 'leave':
        return this.#comeAgain();
      case 'ask':
        return this.#opened && this.#room ? this.#say({ kind: 'key', opened: this.#opened }) : undefined;
      case 'key':
        return this.#take(word.opened);
      default:
        for (const hear of this.#hearers) hear(word);
    }
    // It may open by itself now.
    if (word.kind === 'changed') this.#comeIn();
  }

  #comeIn(): void {
    void this.#turns.run(async () => (this.#room ? undefined : this.#enter())).catch(() => {});
  }

  #take(opened: OpenedKey): void {
    if (this.#room && this.#opened?.id === opened.id) return;
    this.#opened = opened;
    this.#keyCame();
    this.#comeIn();
  }

  /** Once, however often it is asked before it could be done. */
  #comeAgain(): void {
    if (this.#comingAgain) return;
    this.#comingAgain = true;
    const turn = this.#turns.run(async () => {
      if (!this.#room) return;
      await this.#leave();
      await this.#enter();
    });
    turn.catch(() => {}).finally(() => (this.#comingAgain = false));
  }

  async #enter(): Promise<void> {
    const before = this.#locked;
    const room = await this.#tryToEnter();
    if (!room) return this.#events.locked();
    if (this.#locked !== before) return room.close();
    this.#room = room;
    const { isProtected } = room.store.vault;
    if (!isProtected) this.#opened = undefined;
    this.#events.protected(isProtected);
    this.#events.unlocked();
    for (const heard of this.#entered) heard(room);
  }

  async #tryToEnter(): Promise<Room | undefined> {
    const key = this.#opened;
    const room = await this.#openOr(key);
    if (room) return room;
    if (this.#opened === key && !(await this.#keyFromOthers())) return undefined;
    return this.#openOr(this.#opened);
  }

  async #openOr(opened: OpenedKey | undefined): Promise<Room | undefined> {
    try {
      return await this.#make(opened);
    } catch (error) {
      if (error instanceof StoreError && error.code === 'store/locked') return undefined;
      throw error;
    }
  }

  /** Whether a tab that is open gave its key. */
  async #keyFromOthers(): Promise<boolean> {
    const { isAnyoneIn } = await import('../store/vault/alone.ts');
    if (!(await isAnyoneIn(this.#name))) return false;
    const came = new Promise<boolean>((resolve) => (this.#keyCame = () => resolve(true)));
    this.#say({ kind: 'ask' });
    return Promise.race([came, sleep(PATIENCE).then(() => false)]);
  }

  async #lockHere(): Promise<void> {
    this.#locked++;
    this.#opened = undefined;
    if (!this.#room) return;
    // The page first: what is on the screen goes at once.
    this.#events.locked();
    await this.#turns.run(() => this.#leave());
  }

  async #leave(): Promise<void> {
    const room = this.#room;
    if (!room) return;
    await Promise.race([Promise.allSettled(this.#inFlight), sleep(LAST_ANSWERS)]);
    this.#room = undefined;
    await room.close();
  }
}

const locked = () => new StoreError('store/locked', 'the record is locked');

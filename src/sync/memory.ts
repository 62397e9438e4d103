import type { Failure } from '../base/errors.ts';
import type { Cut } from './parts.ts';

/** What earlier runs learnt of a server, by what a search asks for (`Observation`, `Condition?category=…`). */
export interface EndpointMemory {
  /** Refused, however it was asked. */
  readonly refused: Remembered<Failure>;
  /** The parts that it gives where it refuses the whole; none where it was not seen to refuse, and gives nothing. */
  readonly fanOut: Remembered<readonly Cut[]>;
  /** The parameter whose windows add up to the whole by its own counts; null where none does. */
  readonly windows: Remembered<string | null>;
  /** The parameter that tells what changed since then, seen to work; null where none does. */
  readonly since: Remembered<string | null>;
  /** `Type/id` of what other resources refer to and it will not show. */
  readonly withheld: Remembered<true>;
}

type Remembered<T> = Readonly<Record<string, { readonly at: number; readonly value: T }>>;

export const NOTHING_LEARNT: EndpointMemory = { refused: {}, fanOut: {}, windows: {}, since: {}, withheld: {} };

type Kind = keyof EndpointMemory;
type ValueOf<K extends Kind> = EndpointMemory[K][string]['value'];

/** What was learnt longer ago is asked again: servers change. */
const BELIEVED_FOR = 30 * 24 * 60 * 60_000;

/** What earlier runs learnt of a server, as far as it is still believed, and what this one learns. */
export class Memory {
  #held: EndpointMemory;
  readonly #now: () => number;
  readonly #keep: (memory: EndpointMemory) => Promise<void>;

  constructor(held: EndpointMemory, now: () => number, keep: (memory: EndpointMemory) => Promise<void>) {
    this.#held = held;
    this.#now = now;
    this.#keep = keep;
  }

  recall<K extends Kind>(kind: K, key: string): ValueOf<K> | undefined {
    const known = this.#held[kind][key];
    const age = known ? this.#now() - known.at : NaN;
    // One from the future was written by a clock that was wrong.
    return age >= 0 && age < BELIEVED_FOR ? (known!.value as ValueOf<K>) : undefined;
  }

  /** When that was learnt which is still believed, in ms since 1970. */
  learntAt(kind: Kind, key: string): number | undefined {
    return this.recall(kind, key) === undefined ? undefined : this.#held[kind][key]!.at;
  }

  async learn<K extends Kind>(kind: K, key: string, value: ValueOf<K>): Promise<void> {
    this.#held = { ...this.#held, [kind]: { ...this.#held[kind], [key]: { at: this.#now(), value } } };
    await this.#keep(this.#held);
  }

  /** Several of one kind, in one write. */
  async learnAll<K extends Kind>(kind: K, keys: readonly string[], value: ValueOf<K>): Promise<void> {
    if (keys.length === 0) return;
    const at = this.#now();
    const learnt = Object.fromEntries(keys.map((key) => [key, { at, value }]));
    this.#held = { ...this.#held, [kind]: { ...this.#held[kind], ...learnt } };
    await this.#keep(this.#held);
  }

  async forget(kind: Kind, key: string): Promise<void> {
    const { [key]: _gone, ...others } = this.#held[kind];
    this.#held = { ...this.#held, [kind]: others };
    await this.#keep(this.#held);
  }
}

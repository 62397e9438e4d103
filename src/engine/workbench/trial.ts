import type { Failure } from '../../base/errors.ts';
import type { Endpoint } from '../../catalog/endpoint.ts';
import type { OtherEndpoints } from '../../smart/workbench/endpoints.ts';
import type { Traded } from '../../smart/workbench/trade.ts';
import type { PendingSignIn } from '../../smart/types.ts';
import { changeSetting, readSetting } from '../../store/settings.ts';
import type { Store } from '../../store/store.ts';
import type { TrialExchange, TrialSettings, TrialStatement } from './types.ts';

/**
 * A sign-in on trial, from its address to what came of it.
 *
 * It is kept sealed among what the person set, and not among sign-ins and grants: nothing that makes a connection ever
 * looks there.
 */
export interface Trial {
  readonly version: typeof VERSION;
  readonly settings: TrialSettings;
  /** The source with the developer's settings in it. */
  readonly endpoint: Endpoint;
  readonly pending: PendingSignIn;
  readonly url: string;
  readonly answer?: { readonly url: string; readonly at: number };
  readonly failure?: Failure | undefined;
  readonly traded?: Traded | undefined;
  readonly exchanges: readonly TrialExchange[];
  readonly statement?: TrialStatement | undefined;
  readonly others?: OtherEndpoints;
}

const NAME = 'workbench';
export const VERSION = 1;

/** Longer than most access lasts, and not over night. */
const KEPT_FOR = 4 * 60 * 60_000;

export const keptUntil = ({ pending }: Trial): number => pending.createdAt + KEPT_FOR;

const isGood = (held: Trial | undefined): held is Trial => held?.version === VERSION && Date.now() < keptUntil(held);

/** The one that there is. One that is past its time is forgotten by whoever looks. */
export async function readTrial(store: Store): Promise<Trial | undefined> {
  const held = await readSetting<Trial>(store, NAME);
  if (isGood(held)) return held;
  if (held) await forgetTrial(store);
  return undefined;
}

/** In place of the one before. */
export const keepTrial = (store: Store, trial: Trial): Promise<void> => changeSetting<Trial>(store, NAME, () => trial);

export const forgetTrial = (store: Store): Promise<void> => changeSetting<Trial>(store, NAME, () => undefined);

/** Changes it, unless another was begun or it was forgotten meanwhile. */
export const changeTrial = (store: Store, { pending }: Trial, change: (held: Trial) => Trial): Promise<void> =>
  changeSetting<Trial>(store, NAME, (held) => (held?.pending.state === pending.state ? change(held) : held));

/** The trial that this state is of, once: from then on its answer is in. */
export async function claimAnswer(store: Store, state: string, url: string): Promise<Trial | undefined> {
  const trial = await readTrial(store);
  if (trial?.pending.state !== state || trial.answer) return undefined; // most answers are a person's
  let claimed: Trial | undefined;
  await changeSetting<Trial>(store, NAME, (held) => {
    claimed = undefined;
    if (held?.pending.state !== state || held.answer) return held;
    claimed = { ...held, answer: { url, at: Date.now() } };
    return claimed;
  });
  return claimed;
}

/** One at a time over all tabs: what it does may rotate the tokens. */
export const inTrial = <T>({ name }: Store, act: () => Promise<T>): Promise<T> =>
  navigator.locks.request(`${name}-workbench`, act);

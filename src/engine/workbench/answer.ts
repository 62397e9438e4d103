import { stateOf } from '../../smart/callback.ts';
import type { Context } from '../context.ts';
import { claimAnswer } from './trial.ts';

/**
 * Where to go on, if a sign-in page's answer is the workbench's; undefined for a person's.
 *
 * Both come back to the one address that is registered. Which is which says `state` alone, by where it was kept.
 */
export async function takeTrialAnswer({ store }: Context, callbackUrl: string): Promise<string | undefined> {
  const state = stateOf(callbackUrl);
  const trial = state === undefined ? undefined : await claimAnswer(store, state, callbackUrl);
  if (!trial) return undefined;
  const { finishTrial } = await import('./finish.ts');
  await finishTrial(store, trial, callbackUrl);
  return trial.pending.returnTo;
}

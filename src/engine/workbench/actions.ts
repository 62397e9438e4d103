import { failureOf } from '../../base/errors.ts';
import { refresh } from '../../smart/refresh.ts';
import { revoke } from '../../smart/revoke.ts';
import type { Grant } from '../../smart/types.ts';
import { introspect, userinfo } from '../../smart/workbench/inspect.ts';
import { recorder } from '../../smart/workbench/recorder.ts';
import type { SmartOptions } from '../../smart/options.ts';
import type { Store } from '../../store/store.ts';
import { EngineRefusal } from '../errors.ts';
import { changeTrial, inTrial, readTrial, type Trial } from './trial.ts';
import type { TrialAction, TrialExchange } from './types.ts';

/** Does it with the tokens of the trial, and keeps what was said. A refusal is an answer. */
export function actInTrial(store: Store, what: TrialAction): Promise<void> {
  return inTrial(store, async () => {
    const trial = await readTrial(store);
    if (!trial?.traded) throw new EngineRefusal('engine/no-trial', 'no trial has brought access');
    const { fetch, records } = recorder();
    const { grant, failure } = await attempt(() => ACTS[what](trial, trial.traded!.grant, { fetch }));
    const told = records.map((record): TrialExchange => ({ ...record, what, failure }));
    await changeTrial(store, trial, (held) => ({
      ...held,
      traded: held.traded && { ...held.traded, grant: grant ?? held.traded.grant },
      exchanges: [...held.exchanges, ...told].slice(-MOST),
    }));
  });
}

/** A developer may press a button often, and all of it is sealed anew each time. */
const MOST = 30;

/** The grant that it leaves, where it is another. */
type Act = (trial: Trial, grant: Grant, options: SmartOptions) => Promise<Grant | void>;

const ACTS: Readonly<Record<TrialAction, Act>> = {
  refresh: (_trial, grant, options) => refresh(grant, options),
  revoke: async (_trial, grant, options) => void (await revoke(grant, options)),
  introspect: ({ others }, grant, options) => introspect(others?.introspection ?? '', grant, options),
  userinfo: ({ others }, grant, options) => userinfo(others?.userinfo ?? '', grant, options),
};

async function attempt(act: () => Promise<Grant | void>) {
  try {
    return { grant: (await act()) ?? undefined, failure: undefined };
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    return { grant: undefined, failure };
  }
}

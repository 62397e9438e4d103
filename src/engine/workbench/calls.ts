import type { WorkbenchCalls } from '../api.ts';
import type { Context } from '../context.ts';
import { EngineRefusal } from '../errors.ts';
import { sourceOf, startTrial } from './begin.ts';
import { forgetTrial, readTrial } from './trial.ts';
import type { Scratch } from './scratch.ts';
import type { TrialExchange } from './types.ts';
import { viewOf } from './view.ts';

/** The workbench's half of the engine: one trial at a time, with what it brought beside it in memory. */
export function workbenchCalls(context: Context): WorkbenchCalls {
  const { store } = context;
  let raw: { readonly of: string; readonly exchange: TrialExchange } | undefined;
  let scratch: Scratch | undefined;
  const drop = () => {
    raw = undefined;
    scratch?.forget();
  };
  return {
    readTrialSource: async (source) => sourceOf(await context.catalogue(), source),
    async beginTrial(settings, redirectUri) {
      drop();
      return startTrial(context, settings, redirectUri);
    },
    async readTrial({ reveal }) {
      const trial = await readTrial(store);
      if (!trial) return undefined;
      // Of another, which a tab beside this one has begun since, the secrets are not known any more.
      return viewOf(trial, raw?.of === trial.pending.state ? raw.exchange : undefined, reveal);
    },
    actInTrial: async (what) => (await import('./actions.ts')).actInTrial(store, what),
    async askInTrial(request) {
      const trial = await readTrial(store);
      if (!trial) throw new EngineRefusal('engine/no-trial', 'there is no trial');
      raw = { of: trial.pending.state, exchange: await (await import('./raw.ts')).askRaw(trial, request) };
    },
    async forgetTrial() {
      drop();
      await forgetTrial(store);
    },
    async fetchScratch(hear) {
      const loaded = await import('./scratch.ts');
      scratch ??= new loaded.Scratch(store);
      return scratch.fetch(hear);
    },
    stopScratch: async () => scratch?.stop(),
    readScratch: async () => scratch?.lines() ?? '',
  };
}

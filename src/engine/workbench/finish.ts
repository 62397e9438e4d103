import { failureOf } from '../../base/errors.ts';
import { listOf, objectIn, textOf, isObject, textsOf } from '../../base/json.ts';
import { readCapability } from '../../fhir/capability.ts';
import { ask } from '../../smart/ask.ts';
import { readCallback } from '../../smart/callback.ts';
import { SmartError } from '../../smart/errors.ts';
import { otherEndpoints } from '../../smart/workbench/endpoints.ts';
import { type Recorded, recorder } from '../../smart/workbench/recorder.ts';
import { tradeCode } from '../../smart/workbench/trade.ts';
import type { Store } from '../../store/store.ts';
import type { SmartServer } from '../../smart/types.ts';
import { changeTrial, type Trial } from './trial.ts';
import type { TrialExchange, TrialStatement } from './types.ts';

/** Trades the answer's code, and keeps all that was said. What goes wrong is a part of the trial, and not thrown. */
export async function finishTrial(store: Store, trial: Trial, callbackUrl: string): Promise<void> {
  const { server } = trial.pending;
  const [result, statement, others] = await Promise.all([
    trade(trial, callbackUrl),
    statementOf(server.fhirBase),
    otherEndpoints(server),
  ]);
  await changeTrial(store, trial, (held) => ({ ...held, ...result, statement, others }));
}

async function trade({ pending, settings }: Trial, callbackUrl: string) {
  const { fetch, records } = recorder();
  const exchanges = () => records.map((one) => named(one, pending.server));
  try {
    const traded = await tradeCode(readCallback(callbackUrl, pending), pending, settings.pkce, { fetch });
    return { traded, exchanges: exchanges() };
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    return { failure, exchanges: exchanges() };
  }
}

const named = (record: Recorded, { tokenEndpoint, jwksUri }: SmartServer): TrialExchange => ({
  ...record,
  what: record.url === tokenEndpoint ? 'token' : record.url === jwksUri ? 'keys' : 'other',
});

/** In short. Undefined where it cannot be read: no sign-in needs it. */
async function statementOf(fhirBase: string): Promise<TrialStatement | undefined> {
  try {
    const headers = { accept: 'application/fhir+json, application/json' };
    const json = objectIn((await ask(`${fhirBase}/metadata`, { headers }, {})).text);
    if (!json) return undefined;
    const software = isObject(json['software']) ? json['software'] : {};
    const { fhirVersion = '', types } = readCapability(json);
    return {
      software: [textOf(software['name']), textOf(software['version'])].filter(Boolean).join(' '),
      fhirVersion,
      formats: textsOf(listOf(json['format'])),
      types: [...types].map(([type, { read, search, parameters }]) => ({
        type,
        read,
        search,
        parameters: parameters.size,
      })),
    };
  } catch (error) {
    if (error instanceof SmartError) return undefined;
    throw error;
  }
}

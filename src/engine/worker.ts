import { expose } from 'comlink';
import { trustOwnScripts } from '../base/own-scripts.ts';
import type { Engine, FhirLine } from './api.ts';
import { carryFailures } from './failures.ts';
import { lazyEngine } from './front-door.ts';
import { carryLargeAnswers } from './large-answers.ts';

/** The worker's entry. Each call waits until the store is open; a failure to open it is the answer to every call. */
trustOwnScripts();
carryFailures();
carryLargeAnswers();

const base = new URL(import.meta.env.BASE_URL, self.location.origin).href;
const NAME = 'sheaf';
const engineFor = lazyEngine(NAME, async () => (await import('./create.ts')).createEngine(NAME, base));

const calls = new Proxy({} as Engine, {
  get(_target, name: keyof Engine | keyof FhirLine) {
    if (name === 'answerFhir') return answerFhir;
    return async (...args: unknown[]) => {
      const method = (await engineFor(name))[name] as (...args: unknown[]) => unknown;
      return method(...args);
    };
  },
});

/** Of no store: it may be locked and opened again while the line stands. */
const answerFhir: FhirLine['answerFhir'] = async (port) =>
  (await import('./fhir-line.ts')).answerLine(port, (...asked) => calls.askFhir(...asked));

expose(calls);

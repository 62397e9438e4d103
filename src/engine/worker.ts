import { expose } from 'comlink';
import { trustOwnScripts } from '../base/own-scripts.ts';
import type { Engine } from './api.ts';
import { createEngine } from './create.ts';
import { carryFailures } from './failures.ts';

/** The worker's entry. Each call waits until the store is open; a failure to open it is the answer to every call. */
trustOwnScripts();
carryFailures();

const base = new URL(import.meta.env.BASE_URL, self.location.origin).href;
const engine = createEngine('sheaf', base);
engine.catch(() => {}); // told to whoever calls, below

const calls = new Proxy({} as Engine, {
  get(_target, name: keyof Engine) {
    return async (...args: unknown[]) => {
      const method = (await engine)[name] as (...args: unknown[]) => unknown;
      return method(...args);
    };
  },
});

expose(calls);

import { proxy, transfer, wrap } from 'comlink';
import type { Engine, FhirLine } from './api.ts';
import { carryFailures } from './failures.ts';
import { carryLargeAnswers } from './large-answers.ts';

/**
 * Starts the worker and gives the page's half of it.
 *
 * Every call is a message, so it may be made before the worker is ready. Failures that were thrown on
 * purpose arrive as `EngineError` with code and remedy.
 */
export function startEngine(): Engine & FhirLine {
  carryFailures();
  carryLargeAnswers();
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: import.meta.env.BASE_URL,
  });
  const remote = wrap<Engine & FhirLine>(worker);
  return new Proxy(remote as unknown as Engine & FhirLine, {
    get(target, name: keyof Engine | keyof FhirLine) {
      // A function cannot be posted: Comlink carries this one as a port.
      if (name === 'subscribe') return (hear: Parameters<Engine['subscribe']>[0]) => target.subscribe(proxy(hear));
      if (name === 'answerFhir') return (port: MessagePort) => target.answerFhir(transfer(port, [port]));
      if (name === 'fetchScratch') {
        return (hear: Parameters<Engine['fetchScratch']>[0]) => target.fetchScratch(proxy(hear));
      }
      if (name === 'probe') return (...[at, hear]: Parameters<Engine['probe']>) => target.probe(at, proxy(hear));
      if (name === 'makeBackup') {
        return (...[pass, hear]: Parameters<Engine['makeBackup']>) => target.makeBackup(pass, proxy(hear));
      }
      if (name === 'restoreBackup') {
        return (...[file, pass, hear]: Parameters<Engine['restoreBackup']>) =>
          target.restoreBackup(file, pass, proxy(hear));
      }
      if (name === 'importFile') {
        return (...[file, called, hear]: Parameters<Engine['importFile']>) =>
          target.importFile(file, called, proxy(hear));
      }
      if (name === 'probeRecord') {
        return (...[id, hear]: Parameters<Engine['probeRecord']>) => target.probeRecord(id, proxy(hear));
      }
      return target[name];
    },
  });
}

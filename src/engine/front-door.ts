import { isFirstVisit, onFirstKept } from '../store/first-visit.ts';
import type { Engine, EngineEvent } from './api.ts';

type Hear = (event: EngineEvent) => void;

/** What the front door asks, where nothing was ever kept. */
const NOTHING_YET: Pick<Engine, 'listConnections' | 'readPeople' | 'openTimeline'> = {
  listConnections: async () => [],
  readPeople: async () => ({ people: [], unknown: [], lookedAt: undefined }),
  openTimeline: async () => ({ positions: new Uint32Array(0), days: [], kinds: {}, sources: {} }),
};

/**
 * The engine, loaded when it is needed. Who comes for the first time is asked to add a provider, and for that neither
 * the store nor what reads it has to be here: a sixth of what would be loaded until the first screen stands.
 *
 * Where anything is kept it is loaded at once; else with the first call of another kind, or when another tab keeps something.
 */
export function lazyEngine(name: string, load: () => Promise<Engine>): (call: keyof Engine) => Promise<Engine> {
  const waiting: Hear[] = [];
  let loading: Promise<Engine> | undefined;
  const isFirst = isFirstVisit(name);

  const loaded = (): Promise<Engine> =>
    (loading ??= load().then(async (engine) => {
      for (const hear of waiting) await engine.subscribe(hear);
      return engine;
    }));
  const frontDoor = {
    ...NOTHING_YET,
    subscribe: async (hear: Hear) => void waiting.push(hear),
  } as Partial<Engine> as Engine;

  void isFirst.then((first) => {
    if (!first) loaded().catch(() => {}); // told to whoever calls
    else
      onFirstKept(name, () => {
        if (loading) return; // it was kept here, and the engine tells of it when all of it is
        loaded().then(
          () => waiting.forEach((hear) => hear({ kind: 'connections' })),
          () => {},
        );
      });
  });
  return async (call) => (!loading && call in frontDoor && (await isFirst) && !loading ? frontDoor : loaded());
}

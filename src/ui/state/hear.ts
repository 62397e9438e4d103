import { failureOf } from '../../base/errors.ts';
import type { Engine, EngineEvent } from '../../engine/api.ts';
import { atMostEvery } from './at-most-every.ts';
import { heardConnections } from './connections.ts';
import { heardDatabase } from './notices.ts';
import { lookedAtNow, onChoice } from './person.ts';
import { heardSync } from './sync.ts';
import { heardProtected } from './vault.ts';

/**
 * The one place that hears the engine: moment state is set here, and loaders are asked to look again. `connected` is
 * called once there is anything to fetch from.
 */
export async function hearEngine(
  engine: Engine,
  revalidate: () => unknown,
  connected?: () => unknown,
  door?: (now: 'locked' | 'unlocked' | 'open') => unknown,
): Promise<void> {
  let first = connected;
  // A sync commits several pages a second. Once a second is as fast as anybody reads.
  const lookAgain = atMostEvery(1000, () => void revalidate());
  onChoice(engine, revalidate);
  const name = async () => {
    const [connections] = await Promise.all([engine.listConnections(), lookedAtNow(engine)]);
    heardConnections(connections);
    if (connections.length === 0) return;
    void first?.();
    first = undefined;
  };
  const nameAgain = () => name().catch(unlessLocked);

  const subscribed = engine.subscribe((event: EngineEvent) => {
    if (event.kind === 'sync') heardSync(event.view);
    else if (event.kind === 'lost' || event.kind === 'blocked') heardDatabase(event.kind);
    else if (event.kind === 'protected') {
      door?.('open');
      void hearProtected(engine, event.is);
    } else if (event.kind === 'locked' || event.kind === 'unlocked') door?.(event.kind);
    else lookAgain();
    if (event.kind === 'connections' || event.kind === 'unlocked') void nameAgain();
  });
  await Promise.all([subscribed, nameAgain()]);
}

/** What a record that can be locked needs of the page is loaded for those. */
async function hearProtected(engine: Engine, is: boolean): Promise<void> {
  if (is) (await import('../vault/watch-person.ts')).watchPerson(engine);
  heardProtected(is ? () => void engine.lock() : undefined);
}

/** Then the door says so, and opens again. */
function unlessLocked(error: unknown): void {
  if (failureOf(error)?.code !== 'store/locked') throw error;
}

import type { Engine, EngineEvent } from '../../engine/api.ts';
import { atMostEvery } from './at-most-every.ts';
import { heardConnections } from './connections.ts';
import { heardDatabase } from './notices.ts';
import { heardSync } from './sync.ts';

/**
 * The one place that hears the engine: moment state is set here, and loaders are asked to look again. `connected` is
 * called once there is anything to fetch from.
 */
export async function hearEngine(engine: Engine, revalidate: () => unknown, connected?: () => unknown): Promise<void> {
  let first = connected;
  // A sync commits several pages a second. Once a second is as fast as anybody reads.
  const lookAgain = atMostEvery(1000, () => void revalidate());
  const nameAgain = async () => {
    const connections = await engine.listConnections();
    heardConnections(connections);
    if (connections.length === 0) return;
    void first?.();
    first = undefined;
  };

  const subscribed = engine.subscribe((event: EngineEvent) => {
    if (event.kind === 'sync') heardSync(event.view);
    else if (event.kind === 'lost' || event.kind === 'blocked') heardDatabase(event.kind);
    else lookAgain();
    if (event.kind === 'connections') void nameAgain();
  });
  await Promise.all([subscribed, nameAgain()]);
}

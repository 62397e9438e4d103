import type { Store } from '../store/store.ts';
import { rowsAt } from '../store/timeline.ts';
import type { UnlistedEntry } from './api.ts';

/** What is here of a connection though its provider lists it no longer, the newest find first. */
export function unlistedOf(store: Store, connectionId: string): readonly UnlistedEntry[] {
  const { index } = store;
  const marks = [...(index.removed.get(connectionId) ?? [])].flatMap(([name, { since }]) => {
    const [type = '', id = ''] = name.split('/');
    const position = index.find(connectionId, type, id);
    return position === undefined ? [] : [{ position, since }];
  });
  const newest = marks.sort((a, b) => b.since - a.since);
  const rows = rowsAt(
    store,
    newest.map(({ position }) => position),
  );
  return rows.map(({ type, id, title, when }, i) => ({ type, id, title, when, since: newest[i]!.since }));
}

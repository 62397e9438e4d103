import type { RowKind } from '../fhir/description.ts';
import { listSources } from '../store/connections.ts';
import { fetchedAtOf } from '../store/history.ts';
import type { RecordIndex } from '../store/record-index.ts';
import { changeSetting, readSetting } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { SinceVisit } from './api.ts';
import { hiddenRows } from './marks.ts';
import { amendedAmong, BACKGROUND } from './news.ts';
import { rowViews } from './record-view.ts';
import { type KeptVisits, visitsNow } from './visits-here.ts';

const VISITS = 'visits-here';
/** A summary has room for few. */
const SHOWN = 5;
/** To tell what was amended, two bodies are opened for each; of more than these all are taken for amended. */
const MOST_COMPARED = 200;

/**
 * What came, or changed in its words, since the visit before this one. Not what the person entered themselves. Undefined
 * at the first visit, for then all of it is new.
 */
export async function sinceVisit(
  store: Store,
  connectionIds: readonly string[] | undefined,
  now: number,
): Promise<SinceVisit | undefined> {
  const since = (await noteVisit(store, now)).before;
  if (since === undefined) return undefined;
  const { index } = store;
  const [among, hidden] = await Promise.all([lookedThrough(store, connectionIds), hiddenRows(store)]);
  const fresh = freshSince(index, since, among).filter((position) => !hidden.has(position));
  const added = fresh.filter((position) => index.previous.at(position) === 0);
  const changed = fresh.filter((position) => index.previous.at(position) > 0);
  const amended = changed.length > MOST_COMPARED ? changed : await amendedAmong(store, changed);
  const all = [...added, ...amended];
  const shown = all.toSorted((a, b) => flagged(index, b) - flagged(index, a) || index.order.at(b) - index.order.at(a));
  return {
    since,
    added: added.length,
    amended: amended.length,
    kinds: counted(all.map((position) => index.kinds.texts[index.kind.at(position)] as RowKind)),
    rows: await rowViews(store, shown.slice(0, SHOWN)),
  };
}

async function noteVisit(store: Store, now: number): Promise<KeptVisits> {
  const kept = await readSetting<KeptVisits>(store, VISITS);
  const next = visitsNow(kept, now);
  if (next !== kept) await changeSetting<KeptVisits>(store, VISITS, (held) => visitsNow(held, now));
  return next;
}

/** Numbers of the connections, as the index has them: of the person's, without what they entered themselves. */
async function lookedThrough(store: Store, connectionIds: readonly string[] | undefined): Promise<ReadonlySet<number>> {
  const sources = (await listSources(store)).filter(({ access }) => access !== 'own').map(({ id }) => id);
  const wanted = connectionIds ? sources.filter((id) => connectionIds.includes(id)) : sources;
  return new Set(wanted.map((id) => store.index.connections.find(id)).filter((number) => number !== undefined));
}

function freshSince(index: RecordIndex, since: number, among: ReadonlySet<number>): readonly number[] {
  const background = new Set([...BACKGROUND].map((type) => index.types.find(type)));
  const positions: number[] = [];
  for (let i = 0; i < index.length; i++) {
    if (index.current.at(i) === 0 || !among.has(index.connection.at(i)) || background.has(index.type.at(i))) continue;
    if (fetchedAtOf(index, i) > since) positions.push(i);
  }
  return positions;
}

const flagged = (index: RecordIndex, position: number): number => index.flagged.at(position);

function counted(kinds: readonly RowKind[]): SinceVisit['kinds'] {
  const counts = new Map<RowKind, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, entries]) => ({ kind, entries })).sort((a, b) => b.entries - a.entries);
}

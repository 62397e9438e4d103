import type { RowKind } from '../fhir/description.ts';
import type { EntryAddress } from '../record/entry.ts';
import { listSources } from '../store/connections.ts';
import type { RecordIndex } from '../store/record-index.ts';
import { marksOf } from '../store/search/by-word.ts';
import { groundOf, type SearchScope } from '../store/search/ground.ts';
import { referencesOf } from '../store/search/include.ts';
import { eachTarget } from '../store/search/links.ts';
import { byReference } from '../store/search/references.ts';
import { candidates } from '../store/search/rows.ts';
import { localId } from '../store/local-ids.ts';
import type { Source } from '../store/types.ts';
import type { RelatedView } from './api.ts';
import type { Context } from './context.ts';
import { hiddenRows } from './marks.ts';
import { rowViews } from './record-view.ts';

/** Of each kind so many are told; their number is told all the same. */
const MOST = 100;

/** What an entry refers to, and what refers to it, but for what the person hid. */
export async function readRelated({ store }: Context, entry: EntryAddress): Promise<RelatedView> {
  const { index } = store;
  const [sources, hidden] = await Promise.all([listSources(store), hiddenRows(store), index.ready('search')]);
  const { to, from } = relatedIn(index, entry, sources, hidden);
  const groups = from.map(async ({ kind, positions }) => ({
    kind,
    total: positions.length,
    rows: await rowViews(store, positions.slice(0, MOST)),
  }));
  return { to: await rowViews(store, to.slice(0, MOST)), from: await Promise.all(groups) };
}

interface Related {
  readonly to: readonly number[];
  /** By kind, the fewest first; of each kind the newest first. */
  readonly from: readonly { readonly kind: RowKind; readonly positions: readonly number[] }[];
}

/**
 * The same as positions, out of the index alone. Whose it is is left out both ways: every entry is the person's, and nothing
 * is learnt by that.
 */
export function relatedIn(
  index: RecordIndex,
  entry: EntryAddress,
  sources: readonly Pick<Source, 'id' | 'fhirBase' | 'access'>[],
  hidden: ReadonlySet<number> = new Set(),
): Related {
  const position = index.find(entry.connectionId, entry.type, entry.id);
  if (position === undefined) return { to: [], from: [] };
  const scope: SearchScope = { bases: new Map(sources.map(({ id, fhirBase }) => [id, fhirBase])) };
  const ownIds = sources.filter(({ access }) => access === 'own').map(({ id }) => id);
  const isShown = (row: number): boolean =>
    row !== position && !hidden.has(row) && index.types.texts[index.type.at(row)] !== 'Patient';
  const from = entry.type === 'Patient' ? [] : naming(index, entry, scope, ownIds).filter(isShown);
  return { to: namedBy(index, position, scope, ownIds).filter(isShown), from: byKind(index, from) };
}

/** What a person entered refers to what hospitals sent by the ids that are handed out here. */
const localIn = (ownIds: readonly string[]) => ({ base: '', ownIds });

function namedBy(
  index: RecordIndex,
  position: number,
  scope: SearchScope,
  ownIds: readonly string[],
): readonly number[] {
  const ground = groundOf(index, { ...scope, localIds: localIn(ownIds) }, index.length, 0);
  const found = new Set<number>();
  eachTarget(
    ground,
    [position],
    marksOf(index, ...namesIn(index).map((name) => index.words.of(name, 'reference'))),
    (target) => found.add(target),
  );
  return [...found];
}

function naming(
  index: RecordIndex,
  { connectionId, type, id }: EntryAddress,
  scope: SearchScope,
  ownIds: readonly string[],
): readonly number[] {
  const names = namesIn(index);
  const asked = (connectionIds: readonly string[], value: string, more: SearchScope): readonly number[] => {
    const ground = groundOf(index, { ...scope, ...more, connectionIds }, index.length, 0);
    const rows = candidates(ground, undefined);
    return [...rows.subarray(0, byReference(ground, names, undefined, [value])(rows, rows.length))];
  };
  const there = asked([connectionId], `${type}/${id}`, {});
  if (ownIds.length === 0) return there;
  const localIds = localIn(ownIds);
  return [...new Set([...there, ...asked(ownIds, `${type}/${localId(connectionId, id, localIds)}`, { localIds })])];
}

const namesIn = ({ types }: RecordIndex): readonly string[] => referencesOf(types.texts);

/** What is rare says most. */
function byKind(index: RecordIndex, positions: readonly number[]): Related['from'] {
  const kinds = new Map<RowKind, number[]>();
  for (const position of positions.toSorted((a, b) => index.order.at(b) - index.order.at(a))) {
    const kind = index.kinds.texts[index.kind.at(position)] as RowKind;
    const same = kinds.get(kind);
    if (same) same.push(position);
    else kinds.set(kind, [position]);
  }
  return [...kinds]
    .map(([kind, its]) => ({ kind, positions: its }))
    .toSorted((a, b) => a.positions.length - b.positions.length);
}

import type { ClusterChoices } from '../record/cluster/cluster.ts';
import { addressKey, type EntryAddress } from '../record/entry.ts';
import {
  choicesOf,
  joined,
  type KeptChoices,
  leftToRules,
  type Mark,
  markedAs,
  type MarkChange,
  type Marks,
  NOTHING_CHOSEN,
  takenApart,
} from '../record/marks.ts';
import { changeSetting, readSetting } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { ClusterChoice, MarkedView, TimelineFilter } from './api.ts';
import type { Context } from './context.ts';
import { sourcesOf } from './people-sources.ts';
import { connectionsById, rowViews } from './record-view.ts';

const MARKS = 'marks';
const CHOICES = 'cluster-choices';

/** What the person says of entries, and which of them they joined or took apart. */
export async function readMarks(store: Store): Promise<{ readonly marks: Marks; readonly choices: ClusterChoices }> {
  const [marks = {}, choices] = await Promise.all([
    readSetting<Marks>(store, MARKS),
    readSetting<KeptChoices>(store, CHOICES),
  ]);
  return { marks, choices: choicesOf(choices) };
}

export async function readMark(store: Store, entry: EntryAddress): Promise<Mark> {
  return (await readMarks(store)).marks[addressKey(entry)] ?? {};
}

/** Where the entries are that the person hid. Of one that is gone meanwhile nothing is hidden. */
export async function hiddenRows(store: Store): Promise<ReadonlySet<number>> {
  const { marks } = await readMarks(store);
  const hidden = Object.keys(marks).filter((key) => marks[key]!.hidden);
  return new Set(hidden.map((key) => placeOf(store, key)).filter((position) => position !== undefined));
}

/** The entries with this mark, the newest mark first. */
export async function listMarked(
  context: Context,
  which: 'hidden' | 'wrong',
  { personId }: Pick<TimelineFilter, 'personId'>,
): Promise<readonly MarkedView[]> {
  const { store } = context;
  const [{ marks }, sources, among] = await Promise.all([
    readMarks(store),
    connectionsById(store),
    personId === undefined ? undefined : sourcesOf(context, personId),
  ]);
  const found = Object.entries(marks)
    .flatMap(([key, mark]) => {
      const [connectionId] = partsOf(key);
      const position = mark[which] && (among?.includes(connectionId) ?? true) ? placeOf(store, key) : undefined;
      return position === undefined ? [] : [{ position, mark }];
    })
    .toSorted((a, b) => b.mark[which]!.at - a.mark[which]!.at);
  const rows = await rowViews(
    store,
    found.map(({ position }) => position),
  );
  return rows.map((row, i) => ({
    row,
    mark: found[i]!.mark,
    providerName: sources.get(row.connectionId)?.name ?? '',
  }));
}

export async function saveMark(
  { store, events }: Context,
  entry: EntryAddress,
  change: MarkChange,
  now: number,
): Promise<void> {
  await changeSetting<Marks>(store, MARKS, (held = {}) => markedAs(held, addressKey(entry), change, now));
  events.record();
}

export async function saveChoice({ store, events }: Context, choice: ClusterChoice): Promise<void> {
  await changeSetting<KeptChoices>(store, CHOICES, (held = NOTHING_CHOSEN) => chosen(held, choice));
  events.record();
}

function chosen(held: KeptChoices, choice: ClusterChoice): KeptChoices {
  if ('apart' in choice) return takenApart(held, addressKey(choice.apart));
  if ('byRule' in choice) return leftToRules(held, addressKey(choice.byRule));
  return joined(held, choice.join.map(addressKey));
}

/** What was said of entries that came from there goes with them. */
export async function forgetMarksOf(store: Store, connectionId: string): Promise<void> {
  const isOther = (key: string): boolean => partsOf(key)[0] !== connectionId;
  const { marks } = await readMarks(store);
  if (!Object.keys(marks).every(isOther)) {
    await changeSetting<Marks>(store, MARKS, (held = {}) =>
      Object.fromEntries(Object.entries(held).filter(([key]) => isOther(key))),
    );
  }
  if ((await readSetting<KeptChoices>(store, CHOICES)) === undefined) return;
  await changeSetting<KeptChoices>(store, CHOICES, (held = NOTHING_CHOSEN) => ({
    apart: held.apart.filter(isOther),
    together: held.together.map((group) => group.filter(isOther)).filter((group) => group.length > 1),
  }));
}

/** Where the entry of this key is, if it still is. */
export const placeOf = ({ index }: Store, key: string): number | undefined => index.find(...partsOf(key));

/** What `addressKey` put together. Neither of the first two has a slash. */
function partsOf(key: string): readonly [connectionId: string, type: string, id: string] {
  const [connectionId = '', type = '', ...id] = key.split('/');
  return [connectionId, type, id.join('/')];
}

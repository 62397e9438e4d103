import { readBundle } from '../../src/catalog/lists/bundle.ts';
import { draftList } from '../../src/catalog/lists/draft-list.ts';
import type { Draft } from '../../src/catalog/lists/draft.ts';
import { ListError } from '../../src/catalog/lists/errors.ts';
import { fileChunks } from './chunks.ts';
import { readCsv } from './csv.ts';
import { fetchList, type FetchOptions } from './fetch-list.ts';
import { readJsonList } from './json-list.ts';
import type { Adapter, ListFormat, ListSource } from './list-source.ts';
import { openSlot, type LastGood } from './slot.ts';

/** A list as this build has it. */
export interface ReadList extends Draft {
  readonly list: ListSource;
  readonly fresh: boolean;
  /** Why it is not fresh. */
  readonly trouble: ListError | undefined;
}

const ADAPTERS: Readonly<Record<ListFormat, Adapter>> = { bundle: readBundle, csv: readCsv, json: readJsonList };

/** Below this part of what it had, a list is rather broken than smaller. */
const LEAST = 2 / 3;

/**
 * One list, fetched and read. A new copy takes the place of the last good one only when it is good itself; until then,
 * and where it is not, the build has what it had.
 */
export async function readList(
  list: ListSource,
  cache: string,
  today: string,
  options: FetchOptions,
): Promise<ReadList> {
  const slot = await openSlot(cache, list);
  const last = await slot.lastGood();
  try {
    const fetched = await fetchList(list, slot, last, options);
    if (fetched === undefined)
      return { ...(await draftOf(slot.copy, list)), list, date: last!.date, fresh: true, trouble: undefined };
    const draft = await draftOf(slot.next, list);
    const date = dateOf(draft.date, fetched.lastModified, today);
    const size = sizeOf(draft);
    refuseLoss(size, last, list, slot.copy);
    await slot.keep({ ...fetched, ...size, date });
    return { ...draft, list, date, fresh: true, trouble: undefined };
  } catch (trouble) {
    if (!(trouble instanceof ListError)) throw trouble;
    await slot.forgetNext();
    const kept = last && (await draftOf(slot.copy, list).catch(() => slot.forgetCopy()));
    if (!kept) return { brands: [], fhirVersions: new Map(), dropped: [], list, date: today, fresh: false, trouble };
    return { ...kept, list, date: last.date, fresh: false, trouble };
  }
}

const draftOf = (path: string, list: ListSource): Promise<Draft> =>
  draftList(ADAPTERS[list.format](fileChunks(path), list), list);

function refuseLoss(size: Size, last: LastGood | undefined, list: ListSource, copy: string): void {
  if (size.brands === 0) throw new ListError('list/empty', list.name, 'it names nobody whom an app could reach');
  if (!last || (size.brands >= last.brands * LEAST && size.endpoints >= last.endpoints * LEAST)) return;
  const counts = `${last.brands} brands and ${last.endpoints} endpoints are now ${size.brands} and ${size.endpoints}`;
  throw new ListError('list/shrunk', list.name, `${counts}; if that is right, remove ${copy.replace(/list$/, 'json')}`);
}

type Size = Pick<LastGood, 'brands' | 'endpoints'>;

const sizeOf = ({ brands }: Draft): Size => ({
  brands: brands.length,
  endpoints: new Set(brands.flatMap(({ portals }) => portals.flatMap(({ bases }) => bases))).size,
});

function dateOf(said: string, lastModified: string, today: string): string {
  const modified = new Date(lastModified);
  const candidates = [said, Number.isNaN(modified.getTime()) ? '' : modified.toISOString().slice(0, 10)];
  return candidates.find((date) => date !== '' && date <= today) ?? today;
}

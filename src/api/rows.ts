import { toRange } from '../fhir/dates.ts';
import { fetchedAtOf } from '../store/history.ts';
import { allows, typesAllowing } from './authorization.ts';
import { quoted, refusal } from './outcome.ts';
import type { Session } from './session.ts';
import { updatedAt } from './shown.ts';

/** What of the record is wanted, where no search is meant. */
export interface Wishes {
  readonly sourceIds: readonly string[];
  /** Undefined for all. */
  readonly types: readonly string[] | undefined;
  /** Changed then or later; ms since 1970. */
  readonly since: number | undefined;
  /** As it was then; undefined for now. */
  readonly at?: number;
}

/** `_type` and `_since`, of types that the client may read. Throws 400, 403. */
export function wishesIn(session: Session, params: URLSearchParams): Omit<Wishes, 'sourceIds'> {
  for (const name of ['start', 'end', '_typeFilter', '_elements', 'includeAssociatedData', 'organizeOutputBy']) {
    if (params.has(name)) throw refusal(400, 'not-supported', `${name} is not supported here.`, `http.${name}`);
  }
  const asked = params
    .getAll('_type')
    .flatMap((list) => list.split(','))
    .filter((type) => type !== '');
  for (const type of asked) {
    if (!/^[A-Z][A-Za-z]{1,60}$/.test(type)) throw refusal(400, 'value', `${quoted(type)} is no type.`, 'http._type');
    if (!allows(session.permissions, type, 'r')) {
      throw refusal(403, 'forbidden', `The person has not allowed this page to read ${type}.`);
    }
  }
  const types = asked.length > 0 ? asked : typesAllowing(session.permissions, 'r');
  if (types?.length === 0) throw refusal(403, 'forbidden', 'The person has not allowed this page to read anything.');
  const since = params.get('_since') || undefined;
  const range = since === undefined ? undefined : toRange(since);
  if (since !== undefined && !range) throw refusal(400, 'value', `${quoted(since)} is no time.`, 'http._since');
  return { types, since: range?.start };
}

/** Where they are, in the order of the log. */
export function rowsOf({ store: { index } }: Session, { sourceIds, types, since, at }: Wishes): readonly number[] {
  const rows: number[] = [];
  for (const sourceId of sourceIds) {
    for (const type of types ?? [undefined]) {
      for (const newest of index.positionsOf(sourceId, type)) {
        const position = at === undefined ? newest : asOf(newest, at);
        if (position !== undefined && (since === undefined || updatedAt(index, position) >= since)) rows.push(position);
      }
    }
  }
  return rows.sort((a, b) => a - b);

  function asOf(newest: number, time: number): number | undefined {
    for (let next = newest + 1; next > 0; next = index.previous.at(next - 1)) {
      if (fetchedAtOf(index, next - 1) <= time) return index.deleted.at(next - 1) === 1 ? undefined : next - 1;
    }
    return undefined;
  }
}

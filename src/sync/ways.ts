import type { Capability } from '../fhir/capability.ts';
import type { Page } from '../fhir/page.ts';
import type { SourceResource } from '../fhir/resource.ts';
import type { LedgerRow } from '../store/types.ts';
import type { History } from './history.ts';
import type { Memory } from './memory.ts';
import type { Parts } from './parts.ts';
import type * as Windows from './windows/windows.ts';
import { WHOLE_RECORD } from './plan.ts';
import { WholeRecord } from './whole-record.ts';

/** How a search may be asked otherwise than by one chain of pages. */
export interface Ways {
  /** Before it is asked: how it ended without, for what it could bring has come with another. */
  before?(row: LedgerRow, signal: AbortSignal): Promise<LedgerRow | undefined>;
  /** What a search brought, on its way to the store. */
  hear?(row: LedgerRow, resources: readonly SourceResource[]): void;
  /** After the first page of a long one, beside the chain. */
  cut(row: LedgerRow, page: Page, signal: AbortSignal): Promise<Parts | undefined>;
  /** After it ended: parts of one that was refused, or that was too much for the server. */
  after(row: LedgerRow, signal: AbortSignal): Promise<Parts | undefined>;
  /** After it ended: others of all rows, as they stand because of it. */
  others?(row: LedgerRow, rows: Iterable<LedgerRow>): readonly LedgerRow[];
  /** Its parts brought less than the server had counted. */
  lost(row: LedgerRow): Promise<void>;
  /** It was refused when it was asked for changes alone. */
  noChanges?(row: LedgerRow): Promise<void>;
}

/** What it takes to find another way. */
export interface AskContext {
  readonly patientId: string;
  /** Searches at once. */
  readonly places: number;
  /** What the server says it offers; asked for once, when it is first needed. */
  capability(): Promise<Capability | undefined>;
  /** Reads an answer to look at it: nothing of it is kept. Throws as the hospital's client does. */
  peek(url: string, signal: AbortSignal): Promise<Page>;
  readonly memory: Memory;
  readonly history: History;
  /** ms that an answer takes at least; undefined where nobody measures it. */
  distance?(): number;
  /** Dates of what the record holds of a type, in ms since 1970, ascending. */
  datesOf?(type: string): readonly number[];
  now(): number;
}

/** Loaded when it is first needed, for most searches are short; then at hand, for the chain of pages does not wait. */
let windows: Promise<typeof Windows> | undefined;

export function waysOf(context: AskContext, rows: readonly LedgerRow[] = []): Ways {
  const row = rows.find(({ searchId }) => searchId === WHOLE_RECORD);
  const whole = row && new WholeRecord(row, context);
  return {
    ...(whole && {
      before: (search, signal) => whole.before(search, signal),
      hear: (search, resources) => whole.hear(search, resources),
      others: (search, all) => whole.ended(search, all),
    }),
    async cut(row, _page, signal) {
      const { cutIntoWindows } = await (windows ??= import('./windows/windows.ts'));
      return cutIntoWindows(context, row, signal);
    },
    async after(row, signal) {
      if (isRefused(row)) {
        const { fanOut } = await import('./fan-out.ts');
        return fanOut(row, context, signal);
      }
      // It was asked because the person wanted it, and is refused no more.
      if (context.memory.recall('refused', row.searchId)) await context.memory.forget('refused', row.searchId);
      if (!isTooMuch(row)) return undefined;
      const { slicesOf } = await import('./windows/slices.ts');
      return slicesOf(context, row, signal);
    },
    lost: ({ searchId }) => context.memory.learn('windows', searchId, null),
    noChanges: ({ searchId }) => context.memory.learn('since', searchId, null),
  };
}

/** A refusal, or what looks like one where errors come without CORS. */
const isRefused = ({ state, failure }: LedgerRow): boolean =>
  state === 'refused' || (state === 'failed' && failure?.code === 'sync/unreadable');

/** The server broke over it, or took too long. */
const isTooMuch = ({ state, failure, url }: LedgerRow): boolean =>
  url.includes('?') &&
  (state === 'failed' || state === 'cut-short') &&
  (failure?.code === 'sync/server-error' || failure?.code === 'sync/timeout');

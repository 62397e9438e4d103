import type { SourceResource } from '../fhir/resource.ts';
import { VANISHED } from '../store/runs.ts';
import type { LedgerRow, Run } from '../store/types.ts';
import { hasEnded, type Parts, refusedAs, settled } from './parts.ts';
import { ATTACHMENTS, REFERENCES } from './plan.ts';
import { pullSearch, type PullDeps } from './pull.ts';
import type { SyncDeps } from './run.ts';
import { wholeInstead } from './since.ts';
import { typeOf } from './type-of.ts';
import { UnderWay } from './under-way.ts';
import type { Ways } from './ways.ts';

/** A search, or what comes behind all of them, and its place among what is to be done. */
export interface Task {
  readonly order: number;
  readonly work: (signal: AbortSignal) => Promise<void>;
}

/** The searches of one run, and the parts that some of them are asked in. */
export class Searches {
  readonly underWay: UnderWay;
  /** Takes in parts that are to be asked from now on. */
  onTasks: (tasks: readonly Task[]) => void = () => {};
  readonly #run: Run;
  readonly #deps: SyncDeps;
  readonly #ways: Ways;
  readonly #rows: Map<string, LedgerRow>;
  /** Search that was cut into parts → ids that came with them, while all of them came in this run of this worker. */
  readonly #distinct = new Map<string, Set<string>>();
  /** Ended as they were asked; whether they are asked another way is being found out. */
  readonly #undecided = new Set<string>();

  constructor(run: Run, rows: readonly LedgerRow[], deps: SyncDeps, ways: Ways) {
    this.#run = run;
    this.#deps = deps;
    this.#ways = ways;
    this.#rows = new Map(rows.filter(isSearch).map((row) => [row.searchId, row]));
    const open = [...this.#rows.values()].filter((row) => !hasEnded(row));
    for (const row of open)
      if (row.state === 'in-parts' && this.#isUntouched(row)) this.#distinct.set(row.searchId, new Set());
    this.underWay = new UnderWay(open.map(({ searchId }) => searchId));
  }

  /** As they stand. */
  get rows(): readonly LedgerRow[] {
    return [...this.#rows.values()];
  }

  /** What is left to be asked. */
  tasks(): readonly Task[] {
    return [...this.#rows.values()].filter((row) => !hasEnded(row) && row.state !== 'in-parts').map(this.#task);
  }

  /** Searches whose parts had all ended when the run was cut off. Call it before the tasks are begun. */
  async settleLeft(): Promise<void> {
    for (const row of this.#rows.values()) if (row.state === 'in-parts') await this.#settle(row.searchId);
  }

  readonly #task = (row: LedgerRow): Task => ({
    order: row.order,
    work: (signal) => this.#ask(row, signal),
  });

  async #ask(row: LedgerRow, signal: AbortSignal): Promise<void> {
    const here = await this.#ways.before?.(row, signal);
    if (here) return this.#endAs(here);
    this.#deps.tell(this.#run, { ...row, state: 'fetching' });
    const ended = await pullSearch(row, this.#pullDeps(), signal);
    this.#rows.set(ended.searchId, ended);
    if (ended.state !== 'in-parts') this.#undecided.add(ended.searchId);
    await this.#change(this.#ways.others?.(ended, this.#rows.values()) ?? []);
    if (ended.state === 'in-parts') return;
    const whole = wholeInstead(ended);
    if (whole) return this.#askWhole(whole);
    const parts = await this.#ways.after(ended, signal);
    this.#undecided.delete(ended.searchId);
    if (parts) await this.#split({ ...ended, state: 'in-parts', failure: undefined, expected: parts.expected }, parts);
    else await this.#refusedFor(ended);
  }

  /** To ask for changes alone was refused: what there is may not be. */
  async #askWhole(row: LedgerRow): Promise<void> {
    await this.#ways.noChanges?.(row);
    await this.#deps.saveRow(this.#run, row);
    this.#rows.set(row.searchId, row);
    this.#undecided.delete(row.searchId);
    this.onTasks([this.#task(row)]);
  }

  async #split(row: LedgerRow, { parts }: Parts): Promise<LedgerRow> {
    await this.#deps.saveRows(this.#run, [row, ...parts]);
    for (const one of [row, ...parts]) this.#rows.set(one.searchId, one);
    this.#distinct.set(row.searchId, new Set());
    this.underWay.begin(parts.map(({ searchId }) => searchId));
    this.onTasks(parts.map(this.#task));
    return row;
  }

  /** Nothing else is left to try: what the refusal was is what the search comes to. */
  async #refusedFor(row: LedgerRow): Promise<void> {
    const state = row.state === 'refused' && row.failure ? refusedAs(row.failure) : row.state;
    return state === row.state ? this.#end(row) : this.#endAs({ ...row, state });
  }

  async #endAs(row: LedgerRow): Promise<void> {
    await this.#change([row]);
    await this.#end(row);
  }

  async #change(rows: readonly LedgerRow[]): Promise<void> {
    if (rows.length > 0) await this.#deps.saveRows(this.#run, rows);
    for (const row of rows) this.#rows.set(row.searchId, row);
  }

  async #end(row: LedgerRow): Promise<void> {
    if (row.parent !== undefined) await this.#settle(row.parent);
    this.underWay.ended(row.searchId);
  }

  /** Planned in parts, of which none was begun before this worker. */
  #isUntouched({ searchId }: LedgerRow): boolean {
    return [...this.#rows.values()].every(({ parent, pages, got }) => parent !== searchId || pages + got === 0);
  }

  /** If all of its parts have ended, so has the search, or it is asked another way. */
  async #settle(searchId: string): Promise<void> {
    const search = this.#rows.get(searchId);
    const parts = [...this.#rows.values()].filter(({ parent }) => parent === searchId);
    const isOver = (part: LedgerRow) => hasEnded(part) && !this.#undecided.has(part.searchId);
    if (search?.state !== 'in-parts' || !parts.every(isOver)) return;
    const row = settled(search, parts, this.#distinct.get(searchId)?.size);
    this.#distinct.delete(searchId);
    this.#rows.set(searchId, row); // at once: another part may end while this is written
    await this.#deps.saveRow(this.#run, row);
    if (hasEnded(row)) return this.#end(row);
    await this.#ways.lost(row);
    this.onTasks([this.#task(row)]);
  }

  /** What came with a part came for all that it is a part of. What came along with the matches is no match. */
  #note(row: LedgerRow, resources: readonly SourceResource[]): void {
    const type = typeOf(row);
    for (let above = row.parent; above !== undefined; above = this.#rows.get(above)?.parent) {
      const ids = this.#distinct.get(above);
      if (ids) for (const { resource } of resources) if (resource.resourceType === type) ids.add(String(resource.id));
    }
  }

  #pullDeps(): PullDeps {
    const [run, deps] = [this.#run, this.#deps];
    return {
      read: (url, parse, ask) => deps.read(url, parse, ask),
      resolve: (url, from) => deps.resolve(url, from),
      commitPage: async (row, resources) => {
        if (row.parent !== undefined) this.#note(row, resources);
        this.#ways.hear?.(row, resources);
        await deps.commitPage(run, row, resources);
      },
      saveRow: (row) => deps.saveRow(run, row),
      cut: (row, page, signal) => this.#ways.cut(row, page, signal),
      split: (row, parts) => this.#split(row, parts),
      now: () => deps.now(),
    };
  }
}

const OTHERS: ReadonlySet<string> = new Set([REFERENCES, ATTACHMENTS, VANISHED]);

const isSearch = ({ searchId }: LedgerRow): boolean => !OTHERS.has(searchId);

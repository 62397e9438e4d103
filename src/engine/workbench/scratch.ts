import type { Resource, SourceResource } from '../../fhir/resource.ts';
import { ATTACHED_TYPES } from '../../fhir/attachment.ts';
import { eachTarget, literalOf } from '../../fhir/mentions.ts';
import { SmartError } from '../../smart/errors.ts';
import { needsRefresh, refresh } from '../../smart/refresh.ts';
import { identify } from '../../store/identify.ts';
import type { Store } from '../../store/store.ts';
import type { LedgerRow, Run } from '../../store/types.ts';
import { type HospitalAccess, HospitalClient } from '../../sync/hospital-client.ts';
import { addressOf } from '../../sync/attachments/address.ts';
import { NOTHING_FETCHED } from '../../sync/history.ts';
import { NOTHING_LEARNT } from '../../sync/memory.ts';
import { runSync, type SyncDeps } from '../../sync/run.ts';
import { Stopped } from '../../sync/stopped.ts';
import { blackenAll, blackener } from '../../smart/workbench/redact.ts';
import { EngineRefusal } from '../errors.ts';
import { NOT_BY_REFERENCE } from '../fetch-record.ts';
import { syncView } from '../sync-view.ts';
import { secretsOf } from './secrets.ts';
import { changeTrial, inTrial, readTrial, type Trial } from './trial.ts';
import type { ScratchView } from './types.ts';

/** Progress is told this often (ms), as that of any sync. */
const PACE = 250;

/** All that a sync with the trial's access brings, into this tab's memory and nowhere else. */
export class Scratch {
  readonly #store: Store;
  #stop: AbortController | undefined;
  #texts: ReadonlyMap<string, string> = new Map();

  constructor(store: Store) {
    this.#store = store;
  }

  /** The same sync as of a person's record, with memory in the store's place. */
  async fetch(hear: (view: ScratchView) => void): Promise<ScratchView> {
    const trial = await readTrial(this.#store);
    if (!trial?.traded) throw new EngineRefusal('engine/no-trial', 'no trial has brought access');
    const { grant } = trial.traded;
    if (grant.patientId === '') throw new SmartError('smart/no-patient', 'the trial brought no patient');
    this.stop();
    const stop = new AbortController();
    this.#stop = stop;
    const held = new Held(trial, hear);
    this.#texts = held.texts;
    const client = new HospitalClient(accessTo(this.#store, trial));
    const { patientId, scope } = grant;
    const target = { connectionId: SCRATCH, patientId, scope, quirks: trial.endpoint.quirks };
    await runSync(target, { run: newRun(), rows: [] }, depsOf(client, held), stop.signal);
    return held.view();
  }

  stop(): void {
    this.#stop?.abort(new Stopped());
  }

  /** Each resource as its server sent it, one a line. */
  lines(): string {
    return [...this.#texts.values()].map((text) => `${text}\n`).join('');
  }

  forget(): void {
    this.stop();
    this.#texts = new Map();
  }
}

const SCRATCH = 'scratch';

const newRun = (): Run => ({
  id: SCRATCH,
  connectionId: SCRATCH,
  state: 'running',
  startedAt: Date.now(),
  endedAt: undefined,
  failure: undefined,
});

/** What has come so far. */
class Held {
  readonly texts = new Map<string, string>();
  readonly urls = new Set<string>();
  readonly #rows = new Map<string, LedgerRow>();
  readonly #documents: Resource[] = [];
  readonly #fhirBase: string;
  readonly #hear: (view: ScratchView) => void;
  readonly #blacken: (text: string) => string;
  #run = newRun();
  #characters = 0;
  #told = 0;

  constructor(trial: Trial, hear: (view: ScratchView) => void) {
    this.#fhirBase = trial.endpoint.fhirBase;
    this.#hear = hear;
    this.#blacken = blackener(secretsOf(trial, undefined));
  }

  keep(sources: readonly SourceResource[]): void {
    for (const source of sources) {
      const { resource, id, text } = identify(source);
      const key = `${resource.resourceType}/${id}`;
      this.#characters += text.length - (this.texts.get(key)?.length ?? 0);
      if (!this.texts.has(key) && POINTS.has(resource.resourceType)) this.#documents.push(resource);
      this.texts.set(key, text);
    }
  }

  /** Those that came since it was last asked. */
  takeDocuments = (): readonly Resource[] => this.#documents.splice(0);

  missing(): readonly string[] {
    const found = new Set<string>();
    for (const text of this.texts.values()) {
      eachTarget(text, (target) => {
        const literal = literalOf(target, this.#fhirBase);
        if (literal !== undefined) found.add(literal);
      });
    }
    return [...found].filter((one) => !this.texts.has(one) && !NOT_BY_REFERENCE.has(one.split('/')[0]!));
  }

  note(run: Run, rows: readonly LedgerRow[] = []): void {
    this.#run = run;
    for (const row of rows) this.#rows.set(row.searchId, row);
    if (Date.now() - this.#told < PACE) return; // the end is the answer of the call
    this.#told = Date.now();
    this.#hear(this.view());
  }

  view = (): ScratchView => ({
    view: blackenAll(syncView(this.#run, [...this.#rows.values()]), this.#blacken),
    took: (this.#run.endedAt ?? Date.now()) - this.#run.startedAt,
    resources: this.texts.size,
    attachments: this.urls.size,
    characters: this.#characters,
  });
}

const POINTS: ReadonlySet<string> = new Set(ATTACHED_TYPES);

function depsOf(client: HospitalClient, held: Held): SyncDeps {
  return {
    read: (url, parse, ask) => client.read(url, parse, ask),
    resolve: (url, from) => client.resolve(url, from),
    startRun: async (run, rows) => held.note(run, rows),
    saveRun: async (run) => held.note(run),
    async commitPage(run, row, resources) {
      held.keep(resources);
      held.note(run, [row]);
    },
    saveRow: async (run, row) => held.note(run, [row]),
    saveRows: async (run, rows) => held.note(run, rows),
    // A trial begins with nothing and leaves nothing behind.
    recall: async () => ({ memory: NOTHING_LEARNT, history: NOTHING_FETCHED }),
    remember: async () => {},
    async saveFiles(run, row, { attachments }) {
      for (const { url } of attachments) held.urls.add(url);
      held.note(run, [row]);
    },
    tell: (run, row) => held.note(run, [row]),
    files: {
      async *resources() {
        yield* held.takeDocuments();
      },
      links: async () => ({ kept: new Map(), missing: new Map() }),
      keyOf: (url) => url,
      addressOf: (url) => addressOf(url, client.fhirBaseUrl, (at) => client.resolve(at)),
      read: ({ url, bare }, limit, ask) => client.readBytes(url, limit, { ...ask, bare }),
      allAskedAt: async () => undefined,
      mayFetch: async () => true,
    },
    missing: async () => held.missing(),
    now: () => Date.now(),
  };
}

/** The trial's own tokens. A rotated one is kept before it is used, as it works once. */
function accessTo(store: Store, trial: Trial): HospitalAccess {
  const { fhirBase } = trial.pending.server;
  const { extraOrigins, concurrency } = trial.endpoint.quirks;
  let { grant } = trial.traded!;
  const renew = (seen: string) =>
    inTrial(store, async () => {
      const held = await readTrial(store);
      if (held?.traded && held.pending.state === trial.pending.state) ({ grant } = held.traded);
      if (grant.accessToken !== seen) return grant.accessToken;
      grant = await refresh(grant);
      await changeTrial(store, trial, (one) => ({ ...one, traded: one.traded && { ...one.traded, grant } }));
      return grant.accessToken;
    });
  return {
    fhirBase,
    extraOrigins,
    concurrency,
    async token() {
      const isDue = grant.refreshToken !== undefined && needsRefresh(grant, Date.now());
      return isDue ? renew(grant.accessToken) : grant.accessToken;
    },
    renew,
  };
}

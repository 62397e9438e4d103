import type {
  VersionView,
  ConnectionView,
  Departure,
  Engine,
  EngineEvent,
  LaunchView,
  NewsView,
  MissingFileView,
  ResourceView,
  RowKind,
  RowView,
  StorageMeasure,
  StorageView,
  SyncRow,
  SyncView,
  TimelineView,
  UnlistedEntry,
  VaultView,
} from '../engine/api.ts';
import type { Entry } from '../record/entry.ts';
import { specChapters } from './chapters/chapters.spec.page.ts';
import { specCatalogue } from './catalogue.spec.page.ts';
import { specMarks } from './entry/entry.spec.page.ts';
import { specFhir } from './console/console.spec.page.ts';
import { specCoverage } from './coverage/coverage.spec.page.ts';
import { specOwn } from './enter/enter.spec.page.ts';
import { specFiles } from './files/files.spec.page.ts';
import { specLabs } from './labs/labs.spec.page.ts';
import { specPeople } from './people/people.spec.page.ts';
import { specSummary } from './summary/summary.spec.page.ts';
import { specText } from './timeline/text.spec.page.ts';
import { specVisits } from './visits/visits.spec.page.ts';
import { specProbe } from './probe/probe.spec.page.ts';
import { OPEN_BY_ITSELF, specVault } from './vault/vault.spec.page.ts';
import { specWorkbench } from './workbench/workbench.spec.page.ts';

/**
 * For the specs of screens only: an engine that is a plain object over generated rows, so that a screen can be
 * shown any moment of the record's life. The real one is under test in the journeys (`e2e/`).
 */
export interface SpecEngine extends Engine {
  /** Says it to whoever subscribed. */
  emit(event: EngineEvent): void;
  /** Calls that were made, e.g. `disconnect lakeside {"forgetRecord":true}`. */
  readonly calls: string[];
  connections: ConnectionView[];
  rows: number;
  /** What chapters are made of. */
  entries: readonly Entry[];
  syncs: Record<string, SyncView>;
  missingFiles: readonly MissingFileView[];
  unlisted: readonly UnlistedEntry[];
  /** What a provider says to its being left. */
  departure: Departure;
  vault: VaultView;
}

const SAMPLES: readonly (readonly [RowKind, string, string, string, string])[] = [
  ['lab', 'Observation', 'Hemoglobin A1c', '5.6 %', ''],
  ['lab', 'Observation', 'Potassium [Moles/volume] in Serum or Plasma', '5.9 mmol/L', 'flagged'],
  ['vital', 'Observation', 'Blood pressure', '128/82 mmHg', ''],
  ['visit', 'Encounter', 'Office visit for follow-up', '', ''],
  ['medication', 'MedicationRequest', 'Lisinopril 10 MG Oral Tablet', 'once a day', ''],
  ['document', 'DocumentReference', 'Progress note', 'Dr Ada Quillfeather', ''],
  ['immunization', 'Immunization', 'Influenza, seasonal, injectable', '', ''],
  ['problem', 'Condition', 'Essential hypertension', 'active', ''],
  ['lab', 'Observation', 'Glucose', '94 mg/dL', ''],
  ['report', 'DiagnosticReport', 'Comprehensive metabolic panel', '', ''],
  ['procedure', 'Procedure', 'Colonoscopy', '', ''],
  ['allergy', 'AllergyIntolerance', 'Penicillin', 'hives', 'refuted'],
];

const PER_DAY = 7;

/** What a hospital's own server may give. */
const LOGO = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="#1f6f8b"/><path d="M3.2 1.5h1.6v1.700h1.700v1.600h-1.700v1.700h-1.600v-1.700h-1.700v-1.600h1.700z" fill="#fff"/></svg>')}`;

const CONNECTIONS: readonly ConnectionView[] = [
  connection('lakeside', 'Lakeside General', 'Lakeside, Ohio', 1),
  connection('harbor', 'Harbor Family Clinic', 'Port Winsome, Maine', 2),
];

function connection(id: string, name: string, place: string, stripe: number): ConnectionView {
  return {
    id,
    endpointId: `local-${id}`,
    name,
    place,
    logo: stripe === 1 ? LOGO : '',
    fhirBase: `http://127.0.0.1:400${stripe}/r4`,
    stripe,
    patient: { id: `p-${stripe}`, name: 'Juniper Vale', birthDate: '1961-04-09' },
    whose: {
      person: { id: 'juniper', name: 'Juniper Vale', birthDate: '1961-04-09' },
      isMatched: stripe === 2,
      isAsked: false,
    },
    access: 'active',
    connectedAt: Date.UTC(2026, 9, 2),
    resources: 3120,
    sync: {
      state: 'finished',
      startedAt: Date.now() - 7_200_000,
      endedAt: Date.now() - 7_140_000,
      got: 3120,
      searchesDone: 9,
      searches: 9,
    },
  };
}

const LAUNCH: LaunchView = {
  fhirBase: 'https://xn--clnic-8ya.quay.test:8443/r4',
  host: 'xn--clnic-8ya.quay.test:8443',
  known: undefined,
  isListed: false,
  failure: undefined,
};

export function createSpecEngine(
  options: {
    readonly entries?: readonly Entry[];
    readonly rows?: number;
    readonly connections?: readonly ConnectionView[];
  } = {},
): SpecEngine {
  const hears = new Set<(event: EngineEvent) => void>();
  const calls: string[] = [];
  const engine: SpecEngine = {
    calls,
    connections: [...(options.connections ?? CONNECTIONS)],
    rows: options.rows ?? 500,
    entries: options.entries ?? [],
    syncs: {},
    missingFiles: [],
    unlisted: [],
    departure: { access: { offered: true, confirmed: true, endsAt: undefined }, appsPage: undefined },
    emit: (event) => hears.forEach((hear) => hear(event)),

    ...specCatalogue(calls, (event) => engine.emit(event)),
    readHost: async () => ({ name: 'The Example Clinic', contact: 'mailto:records@clinic.test' }),
    async beginSignIn({ endpointId, brandId, connectionId }) {
      calls.push(`beginSignIn ${endpointId ?? connectionId}`, `of brand ${brandId ?? 'none'}`);
      return { url: 'https://hospital.test/authorize' };
    },
    async finishSignIn() {
      calls.push('finishSignIn');
      return { connectionId: 'lakeside', returnTo: '/providers/:connectionId' };
    },
    async readSignInQuestion() {
      calls.push('readSignInQuestion');
      return undefined;
    },
    async answerSignIn(_question, patientId) {
      calls.push(`answerSignIn ${patientId}`);
      return { connectionId: 'harbor', returnTo: '/providers/:connectionId' };
    },
    cancelSignIn: async (question) => void calls.push(`cancelSignIn ${question}`),
    async readLaunch() {
      calls.push('readLaunch');
      return LAUNCH;
    },
    async beginLaunch({ agreed }) {
      calls.push(`beginLaunch ${agreed}`);
      return { url: 'https://hospital.test/authorize?launch=code' };
    },
    ...specProbe(calls),
    vault: OPEN_BY_ITSELF,
    ...specVault(calls, () => engine.vault),
    ...specWorkbench(calls, () => specSync('finished')),
    ...specOwn(calls),
    ...specFiles(calls, (event) => engine.emit(event)),
    listConnections: async () => engine.connections,
    placeConnection: async (id, personId) => void calls.push(`placeConnection ${id} ${personId ?? 'new'}`),
    ...specPeople(calls, () => engine.connections),
    namePerson: async (id, name) => void calls.push(`namePerson ${id} ${name}`),
    async disconnect(id, choice) {
      calls.push(`disconnect ${id} ${JSON.stringify(choice)}`);
      engine.connections = engine.connections.flatMap((one) => {
        if (one.id !== id) return one;
        return choice.forgetRecord ? [] : { ...one, access: 'disconnected' };
      });
      engine.emit({ kind: 'connections' });
      return engine.departure;
    },
    startSync: async (id) => void calls.push(`startSync ${id}`),
    stopSync: async (id) => void calls.push(`stopSync ${id}`),
    readSync: async (id) => engine.syncs[id],
    ...specCoverage(calls, () => engine.unlisted),
    async openTimeline({ kind, connectionId, personId }) {
      if (personId !== undefined) calls.push(`openTimeline of ${personId}`);
      return timelineOf(engine.rows, kind, connectionId);
    },
    ...specText(calls, () => engine.rows, rowAt),
    async readRows(positions) {
      calls.push(`readRows ${positions.length}`);
      return [...positions].map(rowAt);
    },
    ...specChapters(() => engine.entries),
    ...specLabs(() => engine.entries),
    ...specVisits(() => engine.entries),
    ...specSummary(calls, () => engine),
    search: async () => ({ total: 0, ignored: [], problems: [], resources: [] }),
    readResource: async (connectionId, type, id, version) => {
      const view = resourceOf(connectionId, type, id);
      return view && (version === undefined ? view : { ...view, older: version });
    },
    ...specMarks(calls, rowAt),
    measureStorage: async () => MEASURED,
    readRetention: async () => ({ keep: 'all' }),
    countExpired: async () => 214,
    saveRetention: async (retention) => void calls.push(`saveRetention ${JSON.stringify(retention)}`),
    dropDamaged: async (id) => void calls.push(`dropDamaged ${id}`),
    readNews: async (connectionId) => (connectionId === 'lakeside' ? specNews() : undefined),
    readAmendments: async (positions) => [...positions].map((position) => ({ position, ...AMENDMENT })),
    readAttachment: async (_connection, url) => ATTACHMENTS[url],
    readAttachmentText: async () => 'Dear Juniper,\nthank you for coming in.',
    readSectionOrder: async () => [],
    saveSectionOrder: async (codes) => void calls.push(`saveSectionOrder ${codes.join()}`),
    listMissingFiles: async () => engine.missingFiles,
    fetchFile: async (id, url) => void calls.push(`fetchFile ${id} ${url}`),
    fetchAllFiles: async (id) => void calls.push(`fetchAllFiles ${id}`),
    ...specFhir(calls),
    readStorage: async () => STORAGE,
    async forgetEverything() {
      calls.push('forgetEverything');
    },
    async subscribe(hear) {
      hears.add(hear);
    },
  };
  return engine;
}

const dayOf = (position: number): string => {
  const day = Math.floor(position / PER_DAY);
  return new Date(Date.UTC(2026, 10, 20) - day * 3 * 86_400_000).toISOString().slice(0, 10);
};

function rowAt(position: number): RowView {
  const [kind, type, title, detail, mark] = SAMPLES[position % SAMPLES.length]!;
  const at = CONNECTIONS[position % 5 === 0 ? 1 : 0]!;
  return {
    position,
    connectionId: at.id,
    stripe: at.stripe,
    type,
    id: `r${position}`,
    kind,
    title,
    detail,
    flagged: mark === 'flagged',
    withdrawn: mark === 'flagged' ? '' : mark,
    when: dayOf(position),
    ...(position === 3 && { removed: REMOVED_AT }),
  };
}

const REMOVED_AT = Date.UTC(2026, 10, 18, 9);

const AMENDMENT = { was: resultText('preliminary', '5.50'), is: resultText('final', '5.60') };

const VERSIONS: readonly VersionView[] = [
  { number: 5, fetchedAt: Date.UTC(2026, 10, 20, 14, 2), text: AMENDMENT.is, isDeletion: false },
  { number: 4, fetchedAt: Date.UTC(2026, 9, 3, 8), text: AMENDMENT.was, isDeletion: false },
  { number: 3, fetchedAt: Date.UTC(2026, 8, 2, 8), text: AMENDMENT.was, isDeletion: false },
  { number: 2, fetchedAt: Date.UTC(2026, 7, 1, 8), text: undefined, isDeletion: false },
  { number: 1, fetchedAt: Date.UTC(2026, 6, 1, 8), text: AMENDMENT.was, isDeletion: false },
];

/** As text and not through JSON.stringify, which has no way to write 5.60. */
function resultText(status: string, value: string): string {
  return `{"resourceType":"Observation","status":"${status}","valueQuantity":{"value":${value},"unit":"%"}}`;
}

function specNews(): NewsView {
  return {
    state: 'finished',
    startedAt: Date.now() - 60_000,
    endedAt: Date.now() - 5_000,
    isKnown: true,
    first: false,
    notes: ['merged'],
    added: Uint32Array.from({ length: 40 }, (_, i) => i),
    amended: Uint32Array.of(13),
    withdrawn: Uint32Array.of(11),
    removed: Uint32Array.of(3),
    gone: Uint32Array.of(3, 8),
    earlier: [
      { endedAt: Date.UTC(2026, 9, 3), first: false, added: 2, amended: 1, withdrawn: 0, removed: 0 },
      { endedAt: Date.UTC(2026, 9, 2), first: true, added: 3000, amended: 0, withdrawn: 0, removed: 0 },
    ],
  };
}

function timelineOf(rows: number, kind: RowKind | undefined, connectionId: string | undefined): TimelineView {
  const kinds: Partial<Record<RowKind, number>> = {};
  const sources: Record<string, number> = {};
  const positions: number[] = [];
  const under: number[] = [];
  const days: { day: string; from: number; count: number }[] = [];
  for (let position = 0; position < rows; position += 1) {
    const row = rowAt(position);
    if (kind === undefined || row.kind === kind) sources[row.connectionId] = (sources[row.connectionId] ?? 0) + 1;
    if (connectionId !== undefined && row.connectionId !== connectionId) continue;
    kinds[row.kind] = (kinds[row.kind] ?? 0) + 1;
    if (kind !== undefined && row.kind !== kind) continue;
    const last = days.at(-1);
    if (last?.day === row.when) last.count += 1;
    else days.push({ day: row.when, from: positions.length, count: 1 });
    positions.push(position);
    // What follows a visit within its day is of it.
    const isFirst = days.at(-1)!.count === 1;
    under.push(!isFirst && row.kind !== 'visit' && (under.at(-1) === 1 || isVisit(positions.at(-2)!)) ? 1 : 0);
  }
  return { positions: Uint32Array.from(positions), under: Uint8Array.from(under), days, kinds, sources };
}

const isVisit = (position: number): boolean => rowAt(position).kind === 'visit';

const NOTE = 'Follow-up in three months.\n\nBlood pressure is well controlled. Continue lisinopril 10 mg.\n';

/** The smallest PDF that shows a page. */
const PDF =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';

const ATTACHMENTS: Readonly<Record<string, { contentType: string; bytes: Uint8Array<ArrayBuffer> }>> = {
  'Binary/text': { contentType: 'text/plain', bytes: new TextEncoder().encode(NOTE) },
  'Binary/pdf': { contentType: 'application/pdf', bytes: new TextEncoder().encode(PDF) },
  'Binary/rtf': { contentType: 'text/plain', bytes: new TextEncoder().encode('{\\rtf1 Dear Juniper}') },
  'Binary/html': {
    contentType: 'text/html',
    bytes: new TextEncoder().encode(
      '<!doctype html><h1>Visit summary</h1><p>Well.</p><img src="https://tracker.test/pixel.png"><script>top.pwned = true</script>',
    ),
  },
};

function resourceOf(connectionId: string, type: string, id: string): ResourceView | undefined {
  const position = Number(/^r(\d+)$/.exec(id)?.[1] ?? Number.NaN);
  const at = CONNECTIONS.find((one) => one.id === connectionId);
  if (Number.isNaN(position) || !at) return undefined;
  const row = rowAt(position);
  const attachments = [
    {
      url: 'Binary/text',
      contentType: 'text/plain',
      title: 'Progress note',
      state: 'kept',
      failure: undefined,
      size: 88,
      doubts: [],
    },
    {
      url: 'Binary/html',
      contentType: 'text/html',
      title: 'Visit summary',
      state: 'kept',
      failure: undefined,
      size: 1204,
      doubts: [],
    },
    {
      url: 'Binary/pdf',
      contentType: 'application/pdf',
      title: 'Letter',
      state: 'kept',
      failure: undefined,
      size: 232,
      doubts: [],
    },
    {
      url: 'Binary/rtf',
      contentType: 'text/plain',
      title: 'Reminder',
      state: 'kept',
      failure: undefined,
      size: 20,
      doubts: ['hash'],
    },
    {
      url: 'Binary/big',
      contentType: 'application/pdf',
      title: 'Scan',
      state: 'not-kept',
      failure: { code: 'sync/too-large', remedy: 'report', message: 'over the limit' },
      size: 80_000_000,
      doubts: [],
    },
  ] as const;
  return {
    connectionId,
    providerName: at.name,
    stripe: at.stripe,
    type,
    id,
    text: textOf(row),
    fetchedAt: Date.UTC(2026, 10, 20, 14, 2),
    row,
    ...(position === 13 && { versions: VERSIONS }),
    attachments: row.kind === 'document' ? attachments : [],
  };
}

/** As text and not through JSON.stringify, which has no way to write 5.60. */
function textOf({ type, id, title, when }: RowView): string {
  const first = `{"resourceType":"${type}","id":"${id}","status":"final",`;
  const name = `{"coding":[{"system":"http://loinc.org","code":"4548-4","display":"${title}"}],"text":"${title}"}`;
  const range = '"referenceRange":[{"low":{"value":4.0,"unit":"%"},"high":{"value":5.60,"unit":"%"}}]';
  if (type === 'DocumentReference')
    return `${first}"type":${name},"date":"${when}","author":[{"display":"Dr Ada Quillfeather"}]}`;
  if (type !== 'Observation') return `${first}"code":${name},"subject":{"reference":"Patient/p-1"}}`;
  return `${first}"code":${name},"effectiveDateTime":"${when}","performer":[{"reference":"Practitioner/r3","display":"Dr Ada Quillfeather"}],"valueQuantity":{"value":5.60,"unit":"%"},"interpretation":[{"coding":[{"code":"H"}]}],${range},"note":[{"text":"Fasting sample."}]}`;
}

const STORAGE: StorageView = {
  resources: 5012,
  recordBytes: 1_240_000,
  attachmentBytes: 18_400_000,
  usage: 21_900_000,
  quota: 6_200_000_000,
  persisted: false,
  connections: CONNECTIONS.map(({ id, name, stripe }) => ({
    connectionId: id,
    name,
    stripe,
    resources: 2506,
    bytes: 9_800_000,
    documentBytes: 9_200_000,
  })),
  damaged: [],
};

const MEASURED: StorageMeasure = {
  kinds: [
    { kind: 'lab', resources: 2900, bytes: 640_000 },
    { kind: 'visit', resources: 1400, bytes: 320_000 },
    { kind: 'document', resources: 712, bytes: 118_000 },
  ],
  older: { versions: 214, bytes: 42_000 },
  indexBytes: 410_000,
  damagedBytes: 0,
  restBytes: 61_000,
};

/** A run in which every state a search can be in occurs once. */
export function specSync(state: SyncView['state'], connectionId = 'lakeside'): SyncView {
  const row = (label: string, query: string, of: Partial<SyncRow>): SyncRow => ({
    searchId: query,
    label,
    query,
    state: 'waiting',
    got: 0,
    total: undefined,
    failure: undefined,
    warnings: [],
    ...of,
  });
  const refused = {
    code: 'sync/refused',
    remedy: 'report',
    message: '403 for a search',
    said: 'insufficient_scope',
  } as const;
  const rows = [
    row('You', 'Patient', { state: 'got', got: 1, total: 1 }),
    row('Lab results', 'Observation?category=laboratory', { state: 'got', got: 1204, total: 1204 }),
    row('Vital signs', 'Observation?category=vital-signs', { state: 'fetching', got: 350, total: 912 }),
    row('Documents', 'DocumentReference', { state: 'fetching', got: 40 }),
    row('Allergies', 'AllergyIntolerance', { state: 'empty' }),
    row('Problems', 'Condition', {
      state: 'refused',
      failure: refused,
      warnings: ['Category is required for this search.'],
    }),
    row('Claims', 'ExplanationOfBenefit', { state: 'not-offered' }),
    row('Care plans', 'CarePlan', { state: 'not-granted' }),
    row('Procedures', 'Procedure', {
      state: 'failed',
      failure: { code: 'sync/server-error', remedy: 'retry', message: '500' },
    }),
    row('Visits', 'Encounter', {
      state: 'cut-short',
      got: 200,
      failure: { code: 'sync/loop', remedy: 'report', message: 'loop' },
    }),
    row('Immunizations', 'Immunization', {}),
  ];
  const ended = state !== 'running';
  return {
    connectionId,
    runId: 'run-1',
    state,
    startedAt: Date.now() - 60_000,
    endedAt: ended ? Date.now() - 5_000 : undefined,
    got: rows.reduce((sum, { got }) => sum + got, 0),
    searches: rows.length,
    searchesDone: 8,
    failure: state === 'paused' ? { code: 'sync/unauthorized', remedy: 'sign-in', message: '401' } : undefined,
    rows,
  };
}

import { listConnections, listSources } from '../store/connections.ts';
import { openStore } from '../store/open.ts';
import { dropExpired } from '../store/pending.ts';
import { readRun } from '../store/runs.ts';
import type { Change, Store } from '../store/store.ts';
import type { OpenedKey } from '../store/vault.ts';
import type { Engine, VaultCalls, WorkbenchCalls } from './api.ts';
import type { ProviderCalls } from './catalogue/calls.ts';
import type { Context } from './context.ts';
import { Events } from './events.ts';
import { Gate, type Room, type RoomEngine } from './gate.ts';
import { once } from './once.ts';
import { rowViews, searchView } from './record-view.ts';
import { Syncs } from './syncs.ts';
import { timelineView } from './timeline-view.ts';
import { keepUp, upkeep } from './upkeep.ts';

/**
 * Opens the store called `name`, where that takes nothing of the person, and puts the engine on it. `base`: the address
 * that the app is served under.
 */
export async function createEngine(name: string, base: string): Promise<Engine> {
  const events = new Events(name);
  const gate = new Gate(name, events, (opened) => openRoom({ name, base, events }, opened));
  // Most records open by themselves: what locks and unlocks is loaded where one does not.
  const vault = once(async () => (await import('./vault-calls.ts')).vaultCalls({ name, gate, events }));
  gate.onEntered(({ store }) => {
    if (store.vault.isProtected || store.vault.before) void vault();
  });
  await gate.start();
  return new Proxy({} as Engine, {
    get(_target, call: keyof Engine | 'then') {
      if (call === 'then') return undefined; // it is no promise
      if (call === 'subscribe') return async (hear: Parameters<Engine['subscribe']>[0]) => events.subscribe(hear);
      const isOfVault = (ALWAYS_ANSWERED as ReadonlySet<string>).has(call);
      return (...args: unknown[]) =>
        isOfVault
          ? vault().then((calls) => asked(calls, call, args))
          : gate.useOpen(({ engine }) => asked(engine, call, args));
    },
  });
}

const ALWAYS_ANSWERED: ReadonlySet<keyof VaultCalls | 'forgetEverything'> = new Set([
  'readVault',
  'unlock',
  'lock',
  'protect',
  'unprotect',
  'changePassphrase',
  'addPasskey',
  'removeOpener',
  'saveAutoLock',
  'noticePerson',
  'makeBackup',
  'restoreBackup',
  'stopBackup',
  'forgetEverything',
]);

const asked = (calls: object, call: string, args: readonly unknown[]): Promise<unknown> =>
  (calls as Record<string, (...args: readonly unknown[]) => Promise<unknown>>)[call]!(...args);

interface Where {
  readonly name: string;
  readonly base: string;
  readonly events: Events;
}

/** All that is there while the record is open, and goes with it. */
async function openRoom({ name, base, events }: Where, opened: OpenedKey | undefined): Promise<Room> {
  const store = await openStore(name, {
    onBlocked: () => events.trouble('blocked'),
    onLost: () => events.trouble('lost'),
    onChange: (change) => TOLD[change](events),
    opened,
  });
  const catalogue = once(async () => {
    const { Catalogue } = await import('./catalogue/catalogue.ts');
    return new Catalogue(base, store, events);
  });
  const context: Context = { store, catalogue, events };
  // A sign-in that waits too long is dropped with the next one at the latest.
  await dropExpired(store, Date.now()).catch(() => {});
  const syncs = new Syncs(context);
  await syncs.resume();
  const closing = new AbortController();
  keepUp(context, closing.signal);
  return {
    engine: engineOf(context, syncs, base, closing.signal),
    store,
    closing: closing.signal,
    async close() {
      closing.abort();
      await syncs.close();
      store.close();
    },
  };
}

/** What this tab hears of what another tab changed. */
const TOLD: Readonly<Record<Change, (events: Events) => void>> = {
  record: (events) => events.record(),
  removed: (events) => events.record(),
  connections: (events) => events.connections(),
  settings: (events) => events.catalogue(),
  compacted: () => {}, // nothing that is shown
};

function engineOf(context: Context, syncs: Syncs, base: string, closing: AbortSignal): RoomEngine {
  const { store, events } = context;
  // Providers, signing in and fetching are loaded when first needed: reading the record offline needs none of them.
  const signIn = () => import('./sign-in.ts');
  const whose = () => import('./whose-answer.ts');
  const people = () => import('./people-calls.ts');
  const launches = () => import('./launch.ts');
  const own = () => import('./own-entries.ts');
  const imports = () => import('./import-calls.ts');
  const files = () => import('./attachment-fetch.ts');
  const when = () => import('./when-to-sync.ts');
  const view = () => import('./resource-view.ts');
  const labs = () => import('./labs/read-labs.ts');
  const marks = () => import('./marks.ts');
  const storage = () => import('./storage-view.ts');
  const retention = () => import('../store/retention.ts');
  const begun = async (connectionId: string) => {
    await syncs.start(connectionId);
    learnBrand(context, connectionId);
  };
  const probes = once(async () => (await import('./probe.ts')).probesOf(context));
  return {
    ...lazyProviders(context),
    ...lazyWorkbench(context),
    beginSignIn: async (request) => (await signIn()).startSignIn(context, request),
    async finishSignIn(callbackUrl) {
      const goTo = await (await import('./workbench/answer.ts')).takeTrialAnswer(context, callbackUrl);
      if (goTo !== undefined) return { goTo };
      const done = await (await signIn()).completeSignIn(context, callbackUrl);
      if ('connectionId' in done) await begun(done.connectionId);
      return done;
    },
    readSignInQuestion: async (question) => (await whose()).viewQuestion(context, question),
    async answerSignIn(question, patientId) {
      const done = await (await whose()).answerQuestion(context, question, patientId);
      if (done) await begun(done.connectionId);
      return done;
    },
    cancelSignIn: async (question) => (await whose()).cancelQuestion(context, question),
    readLaunch: async (launchUrl) => (await launches()).viewLaunch(context, launchUrl),
    beginLaunch: async (request) => (await launches()).startLaunch(context, request),
    readProbe: async (address) => (await probes()).readProbe(address),
    probe: async (address, hear) => (await probes()).probe(address, hear),
    probeRecord: async (connectionId, hear) => (await probes()).probeRecord(connectionId, hear),
    stopProbe: async (address) => (await probes()).stopProbe(address),
    listProbes: async () => (await import('./probe-kept.ts')).listProbes(store),
    readProbesOf: async (platformId) => (await probes()).readProbesOf(platformId),
    async listConnections() {
      // A first visit has none, and needs nothing of what shows one.
      if ((await listConnections(store)).length === 0) return [];
      return (await import('./connection-view.ts')).connectionViews(context);
    },
    placeConnection: async (...said) => (await people()).placeConnection(context, ...said),
    namePerson: async (...said) => (await people()).namePerson(context, ...said),
    async readPeople() {
      if ((await listSources(store)).length === 0) return { people: [], unknown: [], lookedAt: undefined };
      return (await import('./people-sources.ts')).readPeople(context);
    },
    saveLookedAt: async (personId) => (await import('./people-sources.ts')).saveLookedAt(context, personId),
    async disconnect(connectionId, options) {
      const { disconnect } = await import('./disconnect.ts');
      const departure = await disconnect(context, syncs, connectionId, options);
      if (options.forgetRecord) {
        await (await people()).forgetAbsent(context);
        await (await marks()).forgetMarksOf(store, connectionId);
      }
      return departure;
    },

    importFile: async (file, called, hear) => (await imports()).importFile(context, file, called, { hear, closing }),
    stopImport: async () => (await imports()).stopImport(),
    forgetFile: async (connectionId) => (await imports()).forgetFile(context, connectionId),
    addSample: async () => (await imports()).addSample(context, base, closing),
    forgetSample: async () => (await imports()).forgetSample(context),

    startSync: (connectionId) => syncs.start(connectionId),
    stopSync: (connectionId) => syncs.stop(connectionId),
    async readSync(connectionId) {
      const running = events.running(connectionId);
      if (running) return running;
      const held = await readRun(store, connectionId);
      return held && (await import('./sync-view.ts')).syncView(held.run, held.rows);
    },
    askAgain: (connectionId, searchId) => syncs.askAgain(connectionId, searchId),
    listUnlisted: async (connectionId) => (await import('./coverage-unlisted.ts')).unlistedOf(store, connectionId),
    readWhenToSync: async () => (await when()).readWhenToSync(store),
    saveWhenToSync: async (chosen) => (await when()).saveWhenToSync(store, chosen),
    syncWhenDue: async (why) => (await when()).syncWhenDue(context, syncs, why),

    async openTimeline({ personId, ...filter }) {
      const [sources, without] = await Promise.all([sourcesIn(context, personId), hiddenIn(store)]);
      return timelineView(context, { ...filter, ...sources, without }, closing);
    },
    findText: async (...asked) => (await import('./find-text.ts')).findText(context, ...asked),
    readRows: (positions) => rowViews(store, positions),
    async readChapter(name, { personId, today }) {
      return (await import('./chapters/read-chapter.ts')).readChapter(context, name, personId, today);
    },
    readVisit: async (...one) => (await import('./visit-story.ts')).readVisit(store, ...one),
    async readGlance(name, { personId, today }) {
      const [{ readChapter }, { glanceAt }] = await Promise.all([
        import('./chapters/read-chapter.ts'),
        import('../record/glance.ts'),
      ]);
      return glanceAt((await readChapter(context, name, personId, today)).view);
    },
    async readSinceVisit({ personId, now }) {
      const { connectionIds } = await sourcesIn(context, personId);
      return (await import('./since-visit.ts')).sinceVisit(store, connectionIds, now);
    },
    readCards: async () => (await import('./cards.ts')).readCards(store),
    saveCards: async (cards) => (await import('./cards.ts')).saveCards(store, cards),
    async readLabs({ personId, withRanges }) {
      return (await labs()).readLabs(context, personId, withRanges);
    },
    readTrend: async (test, { personId, sketch }) => (await labs()).readTrend(context, test, personId, sketch),
    search: async (query, whose) => searchView(store, query, await sourcesIn(context, whose?.personId)),
    readResource: async (...one) => (await view()).resourceView(store, ...one),
    readRelated: async (entry) => (await import('./related.ts')).readRelated(context, entry),
    readCluster: async (...asked) => (await import('./read-cluster.ts')).readCluster(context, ...asked),
    readNews: async (connectionId) => (await import('./news.ts')).readNews(store, connectionId),
    readAmendments: async (positions) => (await import('./news.ts')).amendmentsOf(store, positions),
    readAttachment: async (...one) => (await view()).attachmentView(store, ...one),
    readSectionOrder: async () => (await import('./section-order.ts')).readSectionOrder(store),
    saveSectionOrder: async (codes) => (await import('./section-order.ts')).saveSectionOrder(store, codes),
    async readAttachmentText(connectionId, url) {
      return (await import('./attachment-text.ts')).attachmentText(store, connectionId, url);
    },
    listMissingFiles: async (connectionId) => (await files()).missingFileViews(store, connectionId),
    fetchFile: async (connectionId, url) => (await files()).fetchFile(context, connectionId, url),
    fetchAllFiles: async (connectionId) => (await files()).fetchAllFiles(context, syncs, connectionId),

    readMark: async (entry) => (await marks()).readMark(store, entry),
    saveMark: async (entry, change) => (await marks()).saveMark(context, entry, change, Date.now()),
    listMarked: async (...asked) => (await marks()).listMarked(context, ...asked),
    saveChoice: async (choice) => (await marks()).saveChoice(context, choice),

    askFhir: async (...asked) => (await import('./fhir-server.ts')).askFhir(context, base, ...asked),
    saveOwnEntry: async (draft) => (await own()).saveOwnEntry(context, base, draft),
    removeOwnEntry: async (address) => (await own()).removeOwnEntry(context, base, address),
    listOwnEntries: async ({ personId }) => (await own()).listOwnEntries(context, personId),
    listGrants: async () => (await import('./grants.ts')).listGrants(context, Date.now()),
    allowGrant: async (asked) => (await import('./grants.ts')).allowGrant(context, asked, Date.now()),
    revokeGrant: async (id) => (await import('./grants.ts')).revokeGrant(context, id),
    readStorage: async () => (await storage()).storageView(store),
    measureStorage: async () => (await storage()).storageMeasure(store),
    readRetention: async () => (await retention()).readRetention(store),
    countExpired: async (chosen) => (await storage()).expiredNow(store, chosen),
    async saveRetention(chosen) {
      await (await retention()).saveRetention(store, chosen);
      await upkeep(store, closing);
    },
    dropDamaged: async (connectionId) => (await storage()).dropDamaged(store, connectionId),
  };
}

/** A first visit has nothing to hide, and loads nothing for it. */
const hiddenIn = async (store: Store) =>
  store.index.length === 0 ? undefined : (await import('./marks.ts')).hiddenRows(store);

/** The sources to look through for one person: with one person here, all of them, and nothing of this is loaded. */
async function sourcesIn(
  context: Context,
  personId: string | null | undefined,
): Promise<{ readonly connectionIds?: readonly string[] }> {
  if (personId === undefined) return {};
  return { connectionIds: await (await import('./people-sources.ts')).sourcesOf(context, personId) };
}

function lazyProviders({ catalogue }: Context): ProviderCalls {
  const calls = once(async () => {
    const [{ providerCalls }, known] = await Promise.all([import('./catalogue/calls.ts'), catalogue()]);
    return providerCalls(known);
  });
  return {
    findProviders: async (...asked) => (await calls()).findProviders(...asked),
    readProvider: async (...asked) => (await calls()).readProvider(...asked),
    readListing: async (...asked) => (await calls()).readListing(...asked),
    readCatalogue: async () => (await calls()).readCatalogue(),
    readGuidebook: async () => (await calls()).readGuidebook(),
    readHost: async () => (await calls()).readHost(),
    lookAt: async (...asked) => (await calls()).lookAt(...asked),
    listOwnProviders: async () => (await calls()).listOwnProviders(),
    saveOwnProvider: async (...asked) => (await calls()).saveOwnProvider(...asked),
    forgetOwnProvider: async (...asked) => (await calls()).forgetOwnProvider(...asked),
    exportOwnProvider: async (...asked) => (await calls()).exportOwnProvider(...asked),
    readProviderFile: async (...asked) => (await calls()).readProviderFile(...asked),
    saveClientId: async (...asked) => (await calls()).saveClientId(...asked),
    registerApp: async (...asked) => (await calls()).registerApp(...asked),
    addBrandList: async (...asked) => (await calls()).addBrandList(...asked),
    listBrandLists: async () => (await calls()).listBrandLists(),
    forgetBrandList: async (...asked) => (await calls()).forgetBrandList(...asked),
  };
}

function lazyWorkbench(context: Context): WorkbenchCalls {
  const calls = once(async () => (await import('./workbench/calls.ts')).workbenchCalls(context));
  return {
    readTrialSource: async (source) => (await calls()).readTrialSource(source),
    beginTrial: async (...asked) => (await calls()).beginTrial(...asked),
    readTrial: async (options) => (await calls()).readTrial(options),
    actInTrial: async (what) => (await calls()).actInTrial(what),
    askInTrial: async (request) => (await calls()).askInTrial(request),
    forgetTrial: async () => (await calls()).forgetTrial(),
    fetchScratch: async (hear) => (await calls()).fetchScratch(hear),
    stopScratch: async () => (await calls()).stopScratch(),
    readScratch: async () => (await calls()).readScratch(),
  };
}

/** In the background, and silently: what it brings is a nicer name, and nobody waits for that. */
function learnBrand(context: Context, connectionId: string): void {
  void import('./own-brand.ts').then(({ correctBrand }) => correctBrand(context, connectionId)).catch(() => {});
}

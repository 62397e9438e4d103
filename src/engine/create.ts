import { openTimeline } from '../store/timeline.ts';
import { listConnections } from '../store/connections.ts';
import { openStore } from '../store/open.ts';
import { dropExpired } from '../store/pending.ts';
import { readRun } from '../store/runs.ts';
import type { Change } from '../store/store.ts';
import type { Engine, WorkbenchCalls } from './api.ts';
import type { ProviderCalls } from './catalogue/calls.ts';
import type { Context } from './context.ts';
import { Events } from './events.ts';
import { once } from './once.ts';
import { rowViews, searchView } from './record-view.ts';
import { Syncs } from './syncs.ts';

/** Opens the store called `name` and puts the engine on it. `base`: the address that the app is served under. */
export async function createEngine(name: string, base: string): Promise<Engine> {
  const events = new Events(name);
  const store = await openStore(name, {
    onBlocked: () => events.trouble('blocked'),
    onLost: () => events.trouble('lost'),
    onChange: (change) => TOLD[change](events),
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
  return engineOf(context, syncs);
}

/** What this tab hears of what another tab changed. */
const TOLD: Readonly<Record<Change, (events: Events) => void>> = {
  record: (events) => events.record(),
  removed: (events) => events.record(),
  connections: (events) => events.connections(),
  settings: (events) => events.catalogue(),
};

function engineOf(context: Context, syncs: Syncs): Engine {
  const { store, events } = context;
  // Providers, signing in and fetching are loaded when first needed: reading the record offline needs none of them.
  const signIn = () => import('./sign-in.ts');
  const whose = () => import('./whose-answer.ts');
  const people = () => import('./people-calls.ts');
  const launches = () => import('./launch.ts');
  const files = () => import('./attachment-fetch.ts');
  const when = () => import('./when-to-sync.ts');
  const view = () => import('./resource-view.ts');
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
    async disconnect(connectionId, options) {
      const { disconnect } = await import('./disconnect.ts');
      const departure = await disconnect(context, syncs, connectionId, options);
      if (options.forgetRecord) await (await people()).forgetAbsent(context);
      return departure;
    },

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

    openTimeline: async (filter) => openTimeline(store, filter),
    readRows: (positions) => rowViews(store, positions),
    search: (query) => searchView(store, query),
    readResource: async (...one) => (await view()).resourceView(store, ...one),
    readNews: async (connectionId) => (await import('./news.ts')).readNews(store, connectionId),
    readAmendments: async (positions) => (await import('./news.ts')).amendmentsOf(store, positions),
    readAttachment: async (...one) => (await view()).attachmentView(store, ...one),
    async readAttachmentText(connectionId, url) {
      return (await import('./attachment-text.ts')).attachmentText(store, connectionId, url);
    },
    listMissingFiles: async (connectionId) => (await files()).missingFileViews(store, connectionId),
    fetchFile: async (connectionId, url) => (await files()).fetchFile(context, connectionId, url),
    fetchAllFiles: async (connectionId) => (await files()).fetchAllFiles(context, syncs, connectionId),

    readStorage: async () => (await import('./storage-view.ts')).storageView(store),
    forgetEverything: async () => (await import('../store/forget.ts')).forgetEverything(store),
    subscribe: async (hear) => events.subscribe(hear),
  };
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

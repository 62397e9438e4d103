import { openTimeline } from '../store/timeline.ts';
import { forgetEverything } from '../store/forget.ts';
import { openStore } from '../store/open.ts';
import { readRun } from '../store/runs.ts';
import type { Engine } from './api.ts';
import { Catalogue } from './catalogue.ts';
import { connectionViews } from './connection-view.ts';
import type { Context } from './context.ts';
import { disconnect } from './disconnect.ts';
import { Events } from './events.ts';
import { attachmentView, resourceView, rowViews, searchView } from './record-view.ts';
import { storageView } from './storage-view.ts';
import { syncView } from './sync-view.ts';
import { Syncs } from './syncs.ts';

/** Opens the store called `name` and puts the engine on it. `base`: the address that the app is served under. */
export async function createEngine(name: string, base: string): Promise<Engine> {
  const events = new Events(name);
  const store = await openStore(name, {
    onBlocked: () => events.trouble('blocked'),
    onLost: () => events.trouble('lost'),
    onChange: (change) => (change === 'record' ? events.record() : events.connections()),
  });
  const context: Context = { store, catalogue: new Catalogue(base), events };
  const syncs = new Syncs(context);
  await syncs.resume();
  return engineOf(context, syncs);
}

function engineOf(context: Context, syncs: Syncs): Engine {
  const { store, catalogue, events } = context;
  // Signing in and fetching are loaded when first needed: reading the record offline needs neither.
  const signIn = () => import('./sign-in.ts');
  return {
    findProviders: (text) => catalogue.find(text),
    readHost: () => catalogue.host(),
    beginSignIn: async (request) => (await signIn()).startSignIn(context, request),
    async finishSignIn(callbackUrl) {
      const done = await (await signIn()).completeSignIn(context, callbackUrl);
      await syncs.start(done.connectionId);
      return done;
    },
    listConnections: () => connectionViews(context),
    disconnect: (connectionId, options) => disconnect(context, syncs, connectionId, options),

    startSync: (connectionId) => syncs.start(connectionId),
    stopSync: async (connectionId) => syncs.stop(connectionId),
    async readSync(connectionId) {
      const running = events.running(connectionId);
      if (running) return running;
      const held = await readRun(store, connectionId);
      return held && syncView(held.run, held.rows);
    },

    openTimeline: async (filter) => openTimeline(store, filter),
    readRows: (positions) => rowViews(store, positions),
    search: (query) => searchView(store, query),
    readResource: (connectionId, type, id) => resourceView(store, connectionId, type, id),
    readAttachment: (connectionId, url) => attachmentView(store, connectionId, url),

    readStorage: () => storageView(store),
    forgetEverything: () => forgetEverything(store),
    subscribe: async (hear) => events.subscribe(hear),
  };
}

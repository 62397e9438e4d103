import { readBrandFile } from '../../catalog/brand-file.ts';
import type { CatalogueView, Engine, ProviderView } from '../api.ts';
import { addBrandList, forgetBrandList, listBrandLists } from './brand-lists.ts';
import type { Catalogue } from './catalogue.ts';
import { saveClientId } from './client-ids.ts';
import { hostListViews } from './host-lists.ts';
import { lookAt } from './look-at.ts';
import { exportOwnProvider, forgetOwnProvider, saveOwnProvider } from './own-providers.ts';
import { registerApp } from './register-app.ts';
import { finder } from './find.ts';

export type ProviderCalls = Pick<
  Engine,
  | 'findProviders'
  | 'readProvider'
  | 'readListing'
  | 'readCatalogue'
  | 'readGuidebook'
  | 'readHost'
  | 'lookAt'
  | 'listOwnProviders'
  | 'saveOwnProvider'
  | 'forgetOwnProvider'
  | 'exportOwnProvider'
  | 'readProviderFile'
  | 'saveClientId'
  | 'registerApp'
  | 'addBrandList'
  | 'listBrandLists'
  | 'forgetBrandList'
>;

/** What the page may ask about providers: loaded with the first such question. */
export function providerCalls(catalogue: Catalogue): ProviderCalls {
  return {
    findProviders: finder(catalogue),
    readProvider: (brandId) => readProvider(catalogue, brandId),
    readListing: async (endpointId) => (await import('./listing.ts')).readListing(catalogue, endpointId),
    readCatalogue: () => readCatalogue(catalogue),
    readGuidebook: async () => (await import('./guidebook.ts')).readGuidebook(catalogue.published),
    readHost: async () => (await catalogue.published.deployment()).host,
    lookAt: (address) => lookAt(catalogue, address),
    listOwnProviders: async () => (await catalogue.own()).providers,
    saveOwnProvider: (own) => saveOwnProvider(catalogue, own),
    forgetOwnProvider: (id) => forgetOwnProvider(catalogue, id),
    exportOwnProvider: (id) => exportOwnProvider(catalogue, id),
    readProviderFile: async (text) => readBrandFile(text),
    saveClientId: (endpointId, clientId, options) => saveClientId(catalogue, endpointId, clientId, options),
    registerApp: (endpointId, redirectUri) => registerApp(catalogue, endpointId, redirectUri),
    addBrandList: (list) => addBrandList(catalogue, list),
    listBrandLists: () => listBrandLists(catalogue),
    forgetBrandList: (id) => forgetBrandList(catalogue, id),
  };
}

async function readProvider(catalogue: Catalogue, brandId: string): Promise<ProviderView | undefined> {
  const [picker, guides] = await Promise.all([catalogue.picker(), catalogue.published.guides()]);
  const hit = picker.brand(brandId);
  if (!hit) return undefined;
  const ids = new Set(hit.portals.flatMap(({ endpoints }) => endpoints.map(({ platformId }) => platformId)));
  return { hit, guides: Object.fromEntries(Object.entries(guides).filter(([id]) => ids.has(id))) };
}

async function readCatalogue(catalogue: Catalogue): Promise<CatalogueView> {
  const failures = await catalogue.hostListFailures(); // first: what it reads is looked at next
  const { tables, deployment, own } = await catalogue.known();
  return {
    built: tables.built,
    brands: tables.brands.rows,
    endpoints: tables.endpoints.bases.length,
    sources: tables.sources,
    added: hostListViews(deployment.catalogs, own.lists, failures),
    platforms: tables.platforms.filter(({ kind }) => kind !== 'local').map(({ id, name }) => ({ id, name })),
  };
}

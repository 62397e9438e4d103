import { isObject, type JsonObject } from '../base/json.ts';
import { isLoopback } from '../base/loopback.ts';
import { CATEGORIES } from './tables.ts';
import type { Category } from './catalog.ts';
import type { CatalogEntry, ProviderKind } from './entry.ts';
import { CatalogError } from './errors.ts';
import { normalBase } from './ids.ts';

/** What whoever hosts the app decided: `config.json` beside it, read at start, so that a built folder can be set up without building. */
export interface Deployment {
  /** By id of an endpoint, a brand or a platform; the nearest one counts. */
  readonly clientIds: Readonly<Record<string, ClientId>>;
  readonly categories: ReadonlySet<Category>;
  readonly kinds: ReadonlySet<ProviderKind>;
  readonly host: Host | undefined;
  /**
   * Further lists of providers, as addresses in full. Only of the app's own origin: whoever looks for a hospital has
   * told nobody else so.
   */
  readonly catalogs: readonly string[];
  /** FHIR bases that may start the app from within their own pages (EHR launch), as `normalBase` has them. */
  readonly issuers: readonly string[];
}

/** One for everything, or one for each kind of endpoint. */
type ClientId = string | Readonly<Partial<Record<ProviderKind, string>>>;

/** Whoever runs this copy. */
export interface Host {
  readonly name: string;
  /** https: or mailto: */
  readonly contact: string;
}

const KINDS: readonly ProviderKind[] = ['provider', 'sandbox', 'local'];

/**
 * The settings as the file has them; what it leaves out is as everywhere. `base`: the address that the app is served under.
 *
 * Throws CatalogError catalog/bad-config, naming the place: a misspelt key would otherwise be a setting that is silently
 * not in force, and nobody who reads a record could tell.
 */
export function readDeployment(json: unknown, base: string): Deployment {
  const file = objectAt('', json, ['$schema', 'clientIds', 'show', 'host', 'catalogs', 'issuers']);
  const show = objectAt('show', file['show'] ?? {}, ['categories', 'kinds']);
  return {
    clientIds: mapAt('clientIds', file['clientIds'] ?? {}, clientIdAt),
    categories: choicesAt('show.categories', show['categories'], CATEGORIES),
    kinds: choicesAt('show.kinds', show['kinds'], KINDS),
    host: file['host'] === undefined ? undefined : hostAt('host', file['host']),
    catalogs: listAt('catalogs', file['catalogs'] ?? []).map((one, i) => ownAddressAt(`catalogs[${i}]`, one, base)),
    issuers: listAt('issuers', file['issuers'] ?? []).map((one, i) => issuerAt(`issuers[${i}]`, one)),
  };
}

/** What an app is known by at an endpoint: this deployment's client id, else the catalogue's; '' when there is none. */
export function clientIdFor({ clientIds }: Deployment, endpoint: Registered): string {
  const { id, brandId, platformId, kind } = endpoint;
  for (const key of [id, brandId, platformId]) {
    const known = Object.hasOwn(clientIds, key) ? clientIds[key]! : '';
    const clientId = typeof known === 'string' ? known : (known[kind] ?? '');
    if (clientId !== '') return clientId;
  }
  return endpoint.clientId;
}

type Registered = Pick<CatalogEntry, 'id' | 'brandId' | 'platformId' | 'kind' | 'clientId'>;

function clientIdAt(at: string, value: unknown): ClientId {
  return typeof value === 'string'
    ? textAt(at, value)
    : mapAt(at, objectAt(at, value, KINDS), (path, one) => textAt(path, one));
}

function hostAt(at: string, value: unknown): Host {
  const host = objectAt(at, value, ['name', 'contact']);
  return {
    name: textAt(`${at}.name`, host['name']),
    contact: addressAt(`${at}.contact`, host['contact'], ['https:', 'mailto:']),
  };
}

function choicesAt<T extends string>(at: string, value: unknown, choices: readonly T[]): ReadonlySet<T> {
  if (value === undefined) return new Set(choices);
  return new Set(
    listAt(at, value).map((one, i) => {
      const chosen = choices.find((choice) => choice === one);
      return chosen ?? wrong(`${at}[${i}]`, `is none of ${choices.join(', ')}`);
    }),
  );
}

function addressAt(at: string, value: unknown, protocols: readonly string[]): string {
  const text = textAt(at, value);
  const isFine = URL.canParse(text) && (protocols.includes(new URL(text).protocol) || isLoopback(text));
  return isFine ? text : wrong(at, `is no address with ${protocols.join(' or ')}`);
}

function ownAddressAt(at: string, value: unknown, base: string): string {
  const text = textAt(at, value);
  const isOwn = URL.canParse(text, base) && new URL(text, base).origin === new URL(base).origin;
  return isOwn ? new URL(text, base).href : wrong(at, 'is on another origin than the app, which must ask nobody else');
}

function issuerAt(at: string, value: unknown): string {
  return normalBase(addressAt(at, value, ['https:'])) ?? wrong(at, 'is no FHIR base');
}

function textAt(at: string, value: unknown): string {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : wrong(at, 'is no text');
}

function listAt(at: string, value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : wrong(at, 'is no list');
}

function objectAt(at: string, value: unknown, keys: readonly string[]): JsonObject {
  if (!isObject(value)) return wrong(at, 'is no object');
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  return unknown === undefined ? value : wrong([at, unknown].filter(Boolean).join('.'), 'is no setting');
}

function mapAt<T>(at: string, value: unknown, read: (at: string, value: unknown) => T): Readonly<Record<string, T>> {
  if (!isObject(value)) return wrong(at, 'is no object');
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, read(`${at}.${key}`, one)]));
}

function wrong(at: string, why: string): never {
  throw new CatalogError('catalog/bad-config', `config.json: ${at === '' ? 'the file' : at} ${why}`);
}

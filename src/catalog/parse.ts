import { isObject, listOf, textOf, textsOf, type JsonObject } from '../base/json.ts';
import type { CatalogEndpoint, PlatformEntry, VerdictCode } from './catalog.ts';
import type { Quirks, TokenStrategy } from './endpoint.ts';
import type { CatalogEntry, ProviderKind } from './entry.ts';
import { CatalogError } from './errors.ts';
import { isLoopback } from '../base/loopback.ts';

/**
 * Endpoints with all that they inherit, as `catalog/resolve.ts` has them: for specs that need no tables.
 *
 * An entry that lacks what signing in needs is left out, so that one bad line does not cost the others;
 * something that is no list at all is an error.
 */
export function readCatalog(json: unknown): readonly CatalogEntry[] {
  if (!Array.isArray(json)) throw new CatalogError('catalog/unreadable', 'the catalogue is not a list');
  return json.flatMap((one: unknown) => (isObject(one) ? readEntry(one) : []));
}

function readEntry(one: JsonObject): readonly CatalogEntry[] {
  const id = textOf(one['id']);
  const name = textOf(one['name']);
  const fhirBase = textOf(one['fhirBase'])?.replace(/\/+$/, '');
  if (!id || !name || !fhirBase || !isSafe(fhirBase)) return [];
  return [
    {
      id,
      brandId: textOf(one['brandId']) ?? id,
      platformId: textOf(one['platformId']) ?? '',
      kind: readKind(one['kind']),
      name,
      aliases: textsOf(one['aliases']),
      place: textOf(one['place']) ?? '',
      fhirBase,
      clientId: textOf(one['clientId']) ?? '',
      scopes: textsOf(one['scopes']),
      quirks: readQuirks(one['quirks']),
    },
  ];
}

/** A platform of the tables; what is missing or odd in it counts as not said. */
export const readPlatform = (one: JsonObject): PlatformEntry => ({
  id: textOf(one['id']) ?? '',
  name: textOf(one['name']) ?? '',
  kind: readKind(one['kind']),
  clientId: textOf(one['clientId']) ?? '',
  scopes: textsOf(one['scopes']),
  quirks: readQuirks(one['quirks']),
  verdict: VERDICTS.find((verdict) => verdict === one['verdict']) ?? 'unknown',
});

/** What an endpoint says for itself: only the keys that are there. */
export const readOver = (one: JsonObject): CatalogEndpoint['over'] => ({
  ...('kind' in one && { kind: readKind(one['kind']) }),
  ...('clientId' in one && { clientId: textOf(one['clientId']) ?? '' }),
  ...('scopes' in one && { scopes: textsOf(one['scopes']) }),
  ...('quirks' in one && { quirks: readQuirks(one['quirks']) }),
  ...(isVersion(one['fhirVersion']) && { fhirVersion: one['fhirVersion'] }),
});

const isVersion = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{1,2}(\.\d{1,3}){0,2}$/.test(value);

const KINDS: readonly ProviderKind[] = ['provider', 'sandbox', 'local'];
const STRATEGIES: readonly TokenStrategy[] = ['none', 'refresh', 'registered-key'];
const PROMPTS = ['login', 'consent', 'select_account'] as const;
const VERDICTS: readonly VerdictCode[] = ['works', 'sandbox-only', 'needs-server', 'unknown'];

const readKind = (value: unknown): ProviderKind => KINDS.find((kind) => kind === value) ?? 'provider';

/** A record goes over https, or nowhere further than this machine. */
export const isSafe = (fhirBase: string): boolean =>
  URL.canParse(fhirBase) && (new URL(fhirBase).protocol === 'https:' || isLoopback(fhirBase));

/** Absent means the plain standard; what most servers need instead is in `catalog/defaults.json`. */
export function readQuirks(said: unknown): Quirks {
  const quirks = isObject(said) ? said : {};
  const mode = quirks['responseMode'];
  return {
    responseMode: mode === 'fragment' || mode === 'query' ? mode : null,
    audTrailingSlash: quirks['audTrailingSlash'] === true,
    audience: textOf(quirks['audience']) ?? null,
    authorizationEndpoint: textOf(quirks['authorizationEndpoint']) ?? null,
    tokenEndpoint: textOf(quirks['tokenEndpoint']) ?? null,
    pageSize: countOf(quirks['pageSize']) ?? null,
    concurrency: countOf(quirks['concurrency']) ?? 1,
    extraOrigins: textsOf(quirks['extraOrigins']),
    categories: readByType(quirks['categories']),
    searches: readByType(quirks['searches']),
    wholeRecord: wholeRecordOf(quirks['wholeRecord']),
    tokenStrategy: STRATEGIES.find((strategy) => strategy === quirks['tokenStrategy']) ?? 'none',
    issuer: textOf(quirks['issuer']) ?? null,
    onlyListedScopes: quirks['onlyListedScopes'] === true,
    prompt: PROMPTS.find((prompt) => prompt === quirks['prompt']) ?? null,
  };
}

const countOf = (value: unknown) => (Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : undefined);

function readByType(value: unknown): Quirks['categories'] {
  if (!isObject(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([type, texts]) => [type, textsOf(listOf(texts))]));
}

const wholeRecordOf = (value: unknown) =>
  typeof value === 'string' && /^(\$everything|[A-Z][A-Za-z]+\?[^\s#]+)$/.test(value) ? value : null;

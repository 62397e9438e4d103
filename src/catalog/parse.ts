import { isObject, listOf, textOf, textsOf, type JsonObject } from '../base/json.ts';
import type { Quirks } from './endpoint.ts';
import type { CatalogEntry, ProviderKind } from './entry.ts';
import { CatalogError } from './errors.ts';
import { isLoopback } from '../base/loopback.ts';

/**
 * The entries of a built catalogue (`public/catalog/providers.json`).
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
      kind: KINDS.find((kind) => kind === one['kind']) ?? 'provider',
      name,
      aliases: textsOf(one['aliases']),
      place: textOf(one['place']) ?? '',
      fhirBase,
      clientId: textOf(one['clientId']) ?? '',
      scopes: textsOf(one['scopes']),
      quirks: readQuirks(isObject(one['quirks']) ? one['quirks'] : {}),
    },
  ];
}

const KINDS: readonly ProviderKind[] = ['provider', 'sandbox', 'local'];

/** A record goes over https, or nowhere further than this machine. */
const isSafe = (fhirBase: string) =>
  URL.canParse(fhirBase) && (new URL(fhirBase).protocol === 'https:' || isLoopback(fhirBase));

/** Absent means the plain standard; what most servers need instead is in `catalog/defaults.json`. */
function readQuirks(quirks: JsonObject): Quirks {
  const mode = quirks['responseMode'];
  return {
    responseMode: mode === 'fragment' || mode === 'query' ? mode : null,
    audTrailingSlash: quirks['audTrailingSlash'] === true,
    pageSize: countOf(quirks['pageSize']) ?? null,
    concurrency: countOf(quirks['concurrency']) ?? 1,
    extraOrigins: textsOf(quirks['extraOrigins']),
    categories: readCategories(quirks['categories']),
    tokenStrategy: quirks['tokenStrategy'] === 'refresh' ? 'refresh' : 'none',
    issuer: textOf(quirks['issuer']) ?? null,
  };
}

const countOf = (value: unknown) => (Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : undefined);

function readCategories(value: unknown): Quirks['categories'] {
  if (!isObject(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([type, categories]) => [type, textsOf(listOf(categories))]));
}

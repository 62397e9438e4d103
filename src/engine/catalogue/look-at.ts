import { isObject, textOf, type JsonObject } from '../../base/json.ts';
import { isLoopback } from '../../base/loopback.ts';
import { fromUtf8 } from '../../base/bytes.ts';
import { normalBase } from '../../catalog/ids.ts';
import { cleanText } from '../../catalog/lists/clean-text.ts';
import { isSafe } from '../../catalog/parse.ts';
import { discover } from '../../smart/discover.ts';
import type { ServerView } from '../api.ts';
import { EngineRefusal } from '../errors.ts';
import type { Catalogue } from './catalogue.ts';
import { askQuietly, bytesOf } from './quiet.ts';
import { serversOf } from './servers.ts';

/** What the server at this address says of itself, and what the catalogue knows of it. */
export async function lookAt(catalogue: Catalogue, address: string): Promise<ServerView> {
  const fhirBase = baseIn(address);
  if (fhirBase === undefined) throw new EngineRefusal('engine/bad-address', 'no address of a FHIR server');
  const [server, statement, { tables, added }, picker] = await Promise.all([
    discover(fhirBase),
    statementOf(fhirBase),
    catalogue.known(),
    catalogue.picker(),
  ]);
  const published = serversOf(tables);
  const all = [serversOf(added.providers), published, serversOf(await added.lists())];
  const ids = all.map((one) => one.brandAt(fhirBase));
  // Only what the picker offers can be chosen there.
  const known = ids.map((id) => id && picker.brand(id)).find(Boolean);
  const [software, implementation] = [partOf(statement, 'software'), partOf(statement, 'implementation')];
  return {
    fhirBase: server.fhirBase,
    name: wordsOf(statement['title'], implementation['description'], statement['publisher'], software['name']),
    software: [wordsOf(software['name']), wordsOf(software['version'])].filter(Boolean).join(' '),
    fhirVersion: wordsOf(statement['fhirVersion']),
    authorizationEndpoint: server.authorizationEndpoint,
    tokenEndpoint: server.tokenEndpoint,
    scopesSupported: server.scopesSupported,
    capabilities: server.capabilities,
    known: known ? { brandId: known.id, name: known.name } : undefined,
    platformId: published.platformOf(fhirBase),
  };
}

/** The FHIR base that was meant by what people copy: without `https://`, or one of the two addresses that describe it. */
export function baseIn(typed: string): string | undefined {
  const text = typed.trim().replace(/^<(.*)>$/, '$1');
  const bare = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : withScheme(text);
  const base = normalBase(bare)?.replace(/\/(metadata|\.well-known\/(smart|openid)-configuration)$/i, '');
  return base !== undefined && isSafe(base) && base.length <= LONGEST ? base : undefined;
}

const withScheme = (text: string) => (isLoopback(`http://${text}`) ? `http://${text}` : `https://${text}`);

// As in the form of an own provider.
const LONGEST = 500;

/** Its CapabilityStatement as far as it can be had: nothing depends on it. */
async function statementOf(fhirBase: string): Promise<JsonObject> {
  try {
    const headers = { accept: 'application/fhir+json, application/json' };
    const { chunks } = await askQuietly(`${fhirBase}/metadata`, { within: PATIENCE, headers });
    const bytes = await bytesOf(chunks, LARGEST);
    const json: unknown = bytes && JSON.parse(fromUtf8(bytes));
    return isObject(json) ? json : {};
  } catch {
    return {}; // it is silent on its name; whether one can sign in there, discovery says
  }
}

/** ms and bytes. The longest statement that was seen has a few MB; a person waits in front of this. */
const PATIENCE = 10_000;
const LARGEST = 20e6;

const partOf = (json: JsonObject, key: string): JsonObject => (isObject(json[key]) ? json[key] : {});

/** The first that says anything, as one short line. */
const wordsOf = (...said: readonly unknown[]): string =>
  said.map((one) => cleanText(textOf(one) ?? '', 200)).find((text) => text !== '') ?? '';

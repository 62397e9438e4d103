import type { Endpoint } from '../../catalog/endpoint.ts';
import { serverOf } from '../../smart/server-of.ts';
import { beginTrial } from '../../smart/workbench/begin.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { baseIn } from '../catalogue/look-at.ts';
import { serversOf } from '../catalogue/servers.ts';
import type { Context } from '../context.ts';
import { EngineRefusal } from '../errors.ts';
import { keepTrial, VERSION } from './trial.ts';
import type { TrialSettings, TrialSource } from './types.ts';

/** The app's own screen of it, where the answer is shown. */
const RETURN_TO = '/developers/workbench';

/** What a person's own sign-in there would ask: where a developer begins. Asks nobody. */
export async function sourceOf(catalogue: Catalogue, source: TrialSource): Promise<TrialSettings> {
  const isListed = 'endpointId' in source;
  const { name, fhirBase, clientId, scopes, quirks } = isListed
    ? await catalogue.endpoint(source.endpointId)
    : await strangeEndpoint(catalogue, source.address);
  const { responseMode, audience, audTrailingSlash, authorizationEndpoint, tokenEndpoint } = quirks;
  return {
    endpointId: isListed ? source.endpointId : '',
    name,
    fhirBase,
    clientId,
    scopes: scopes.join(' '),
    responseMode: responseMode ?? '',
    audience: audience ?? (audTrailingSlash ? `${fhirBase}/` : fhirBase),
    pkce: 'S256',
    authorizationEndpoint: authorizationEndpoint ?? '',
    tokenEndpoint: tokenEndpoint ?? '',
  };
}

/** A server at this address, with the quirks of whatever the catalogue has on the same host. */
async function strangeEndpoint(catalogue: Catalogue, address: string): Promise<Endpoint> {
  const fhirBase = baseIn(address);
  if (fhirBase === undefined) throw new EngineRefusal('engine/bad-address', 'no address of a FHIR server');
  const { tables } = await catalogue.known();
  const id = serversOf(tables).platformOf(fhirBase);
  const platform = tables.platforms.find((one) => one.id === id);
  if (!platform) throw new EngineRefusal('engine/no-catalogue', `the catalogue has no platform ${id}`);
  const { scopes, quirks } = platform;
  return { id: '', brandId: '', name: new URL(fhirBase).host, place: '', fhirBase, clientId: '', scopes, quirks };
}

/** Discovers, keeps the trial in place of the last one, and gives the address of the sign-in page. */
export async function startTrial(
  context: Context,
  settings: TrialSettings,
  redirectUri: string,
): Promise<{ readonly url: string }> {
  const endpoint = await endpointFor(await context.catalogue(), settings);
  // A key for proofs could not be kept with the rest of a trial, so that none is offered to begin with.
  const server = Object.assign({}, await serverOf(endpoint), { proofAlgorithms: undefined });
  const place = { redirectUri, returnTo: RETURN_TO };
  const trial = { scope: scopesIn(settings).join(' '), audience: settings.audience, pkce: settings.pkce };
  const { url, pending } = await beginTrial(endpoint, server, place, trial);
  await keepTrial(context.store, { version: VERSION, settings, endpoint, pending, url, exchanges: [] });
  return { url };
}

async function endpointFor(catalogue: Catalogue, settings: TrialSettings): Promise<Endpoint> {
  const base = await (settings.endpointId === ''
    ? strangeEndpoint(catalogue, settings.fhirBase)
    : catalogue.endpoint(settings.endpointId));
  return {
    ...base,
    clientId: settings.clientId,
    scopes: scopesIn(settings),
    quirks: {
      ...base.quirks,
      responseMode: settings.responseMode || null,
      authorizationEndpoint: settings.authorizationEndpoint || null,
      tokenEndpoint: settings.tokenEndpoint || null,
    },
  };
}

const scopesIn = ({ scopes }: TrialSettings): readonly string[] => scopes.split(/\s+/).filter(Boolean);

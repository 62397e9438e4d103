import { failureOf } from '../base/errors.ts';
import type { CatalogEntry } from '../catalog/entry.ts';
import { normalBase } from '../catalog/ids.ts';
import type { OwnProvider } from '../catalog/own-provider.ts';
import { SmartError } from '../smart/errors.ts';
import { readLaunch } from '../smart/launch.ts';
import type { LaunchRequest, LaunchView } from './api.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { knownAs } from './catalogue/client-ids.ts';
import { saveOwnProvider } from './catalogue/own-providers.ts';
import { serversOf } from './catalogue/servers.ts';
import type { Context } from './context.ts';
import { startSignIn } from './sign-in.ts';

/** What the person, or this deployment, has to agree to. Nothing is asked of the server. */
export async function viewLaunch(context: Context, launchUrl: string): Promise<LaunchView> {
  const catalogue = await context.catalogue();
  const fhirBase = baseOf(readLaunch(launchUrl).iss);
  const { entry, clientId } = await placeAt(catalogue, fhirBase);
  return {
    fhirBase,
    host: new URL(fhirBase).host,
    known: entry && { brandId: entry.brandId, name: entry.name },
    isListed: await isListed(catalogue, fhirBase),
    failure: clientId === '' ? failureOf(notRegistered(fhirBase)) : undefined,
  };
}

/**
 * Begins the sign-in at the EHR that started the app, with its own word for whom it is about.
 *
 * A server that nobody here knows is kept like one that the person entered: to fetch from, and to sign in to again.
 */
export async function startLaunch(context: Context, request: LaunchRequest): Promise<{ readonly url: string }> {
  const { launchUrl, agreed, redirectUri, returnTo } = request;
  const catalogue = await context.catalogue();
  const launch = readLaunch(launchUrl);
  const fhirBase = baseOf(launch.iss);
  if (!agreed && !(await isListed(catalogue, fhirBase))) {
    throw new SmartError('smart/launch-not-agreed', 'it is not among the issuers of this copy');
  }
  const { entry, stranger, clientId } = await placeAt(catalogue, fhirBase);
  if (clientId === '') throw notRegistered(fhirBase);
  const { id, brandId } = entry ?? (await kept(catalogue, stranger));
  return startSignIn(context, { endpointId: id, brandId, redirectUri, returnTo }, launch);
}

/** To the letter but for what names the same place: the deployment's list is of those that may start the app unasked. */
const isListed = async (catalogue: Catalogue, fhirBase: string): Promise<boolean> =>
  (await catalogue.known()).deployment.issuers.includes(fhirBase);

interface PlaceOfLaunch {
  /** As the person entered it, as the catalogue has it, or as a list has it. */
  readonly entry: CatalogEntry | undefined;
  /** What it would be kept as, where there is none. */
  readonly stranger: OwnProvider;
  /** What the app is known by there; '' when nobody registered it. */
  readonly clientId: string;
}

async function placeAt(catalogue: Catalogue, fhirBase: string): Promise<PlaceOfLaunch> {
  const { tables, deployment, own, added } = await catalogue.known();
  const published = serversOf(tables);
  const platformId = published.platformOf(fhirBase);
  const platform = tables.platforms.find(({ id }) => id === platformId);
  const stranger = strangerAt(fhirBase, platformId, platform?.kind === 'provider' ? 'provider' : 'sandbox');
  for (const servers of [serversOf(added.providers), published, serversOf(await added.lists())]) {
    const known = servers.endpointAt(fhirBase);
    const brandId = servers.brandAt(fhirBase); // one that no brand leads to has no name, and no way in
    if (!known || brandId === undefined) continue;
    const entry = await catalogue.endpoint(known.id, brandId);
    return { entry, stranger, clientId: entry.clientId };
  }
  const { kind } = stranger;
  const registered = { id: '', brandId: '', platformId, kind, clientId: platform?.clientId ?? '' };
  return { entry: undefined, stranger, clientId: knownAs(deployment, own, registered).clientId };
}

const strangerAt = (fhirBase: string, platformId: string, kind: OwnProvider['kind']): OwnProvider => ({
  id: '',
  name: new URL(fhirBase).host.slice(0, 200),
  platformId,
  kind,
  fhirBase,
  clientId: '',
  scopes: [],
  responseMode: 'platform',
  audience: '',
  authorizationEndpoint: '',
  tokenEndpoint: '',
});

async function kept(catalogue: Catalogue, stranger: OwnProvider) {
  const { id } = await saveOwnProvider(catalogue, stranger);
  return { id, brandId: id };
}

const notRegistered = (fhirBase: string) => new SmartError('smart/not-configured', `no client id for ${fhirBase}`);

function baseOf(iss: string): string {
  const base = normalBase(iss);
  if (base === undefined) throw new SmartError('smart/bad-launch', '"iss" is no FHIR base');
  return base;
}

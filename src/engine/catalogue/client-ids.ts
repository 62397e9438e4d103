import { clientIdFor, type Deployment } from '../../catalog/deployment.ts';
import type { CatalogEntry } from '../../catalog/entry.ts';
import { CatalogError } from '../../catalog/errors.ts';
import type { KnownAs } from '../../catalog/picker/offer.ts';
import type { Catalogue } from './catalogue.ts';
import { changeClientIds, changeProviders, type ClientIds, type Own } from './own.ts';

type Registered = Pick<CatalogEntry, 'id' | 'brandId' | 'platformId' | 'kind' | 'clientId'>;

/** What the app is known by there. The person's own registration counts before this deployment's and the catalogue's. */
export function knownAs(deployment: Deployment, { providers, clientIds }: Own, endpoint: Registered): KnownAs {
  const entered = providers.find(({ id }) => id === endpoint.id)?.clientId;
  const own = [entered, idAt(clientIds, endpoint.id), idAt(clientIds, platformKey(endpoint))].find(Boolean);
  return own ? { clientId: own, isOwn: true } : { clientId: clientIdFor(deployment, endpoint), isOwn: false };
}

/** Keeps the person's own registration; '' takes back the one that counts there, and with `everywhere` both. */
export async function saveClientId(
  catalogue: Catalogue,
  endpointId: string,
  text: string,
  { everywhere }: { readonly everywhere: boolean },
): Promise<void> {
  const clientId = text.trim();
  if (clientId.length > LONGEST) throw new CatalogError('catalog/bad-entry', 'clientId: too-long');
  const endpoint = await catalogue.endpoint(endpointId);
  const { providers } = await catalogue.own();
  const own = providers.find(({ id }) => id === endpoint.id);
  // What the form of an own provider says counts there, so it is what changes.
  if (own) {
    const said = everywhere ? '' : clientId;
    await changeProviders(catalogue.store, (held) =>
      held.map((one) => (one.id === own.id ? { ...one, clientId: said } : one)),
    );
  }
  const isDone = own && !everywhere && (clientId !== '' || own.clientId !== '');
  if (!isDone) await changeClientIds(catalogue.store, (held) => changed(held, endpoint, clientId, everywhere));
  catalogue.changed();
}

/** A new one for all takes the place of the one for this endpoint, which would hide it. */
function changed(held: ClientIds, endpoint: Registered, clientId: string, everywhere: boolean): ClientIds {
  const [here, all] = [endpoint.id, platformKey(endpoint)];
  const drop = everywhere || idAt(held, here) === undefined ? [here, all] : [here];
  const rest = Object.entries(held).filter(([key]) => (clientId === '' ? !drop.includes(key) : key !== here));
  return Object.fromEntries([...rest, ...(clientId === '' ? [] : [[everywhere ? all : here, clientId]])]);
}

// As in the form of an own provider.
const LONGEST = 500;

const platformKey = ({ platformId, kind }: Registered) => `${platformId}:${kind}`;

const idAt = (ids: ClientIds, key: string) => (Object.hasOwn(ids, key) ? ids[key] : undefined);

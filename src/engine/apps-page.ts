import { isLoopback } from '../base/loopback.ts';
import type { Departure } from './api.ts';
import type { Context } from './context.ts';

/**
 * Where a person sees which apps they let in: the platform's own list, or else the portal in which it is somewhere.
 * Undefined where the catalogue knows neither, or cannot be read: leaving needs none.
 */
export async function appsPageOf({ catalogue }: Context, endpointId: string): Promise<Departure['appsPage']> {
  const known = await catalogue().catch(() => undefined);
  const entry = await known?.endpoint(endpointId).catch(() => undefined);
  if (!known || !entry) return undefined;
  const list = (await known.published.guides())[entry.platformId]?.connectedApps ?? '';
  if (isSafe(list)) return { address: list, isList: true };
  const hit = await known.picker().then(
    (picker) => picker.brand(entry.brandId),
    () => undefined,
  );
  const portal = hit?.portals.find(({ endpoints }) => endpoints.some(({ id }) => id === entry.id));
  const address = portal?.address ?? '';
  return isSafe(address) ? { address, isList: false } : undefined;
}

/** People sign in there: over https, or on this machine. */
const isSafe = (address: string): boolean =>
  URL.canParse(address) && (new URL(address).protocol === 'https:' || isLoopback(address));

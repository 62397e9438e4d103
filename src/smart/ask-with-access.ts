import { objectIn, type JsonObject } from '../base/json.ts';
import { askWith, type Shown } from './dpop-ask.ts';
import type { SmartOptions } from './options.ts';

/**
 * What this address says to whoever has the access, as JSON; undefined where it says no, nothing, or something else.
 *
 * For the few questions that belong to a sign-in itself: whatever comes of them, the sign-in has its own way to fail.
 */
export async function askWithAccess(
  url: string,
  access: Shown,
  accept: string,
  options: SmartOptions,
): Promise<JsonObject | undefined> {
  // Not followed anywhere: a token goes along.
  const init = { headers: { accept }, redirect: 'manual' } as const;
  try {
    const { status, text } = await askWith(access, url, init, options);
    return status === 200 ? objectIn(text) : undefined;
  } catch {
    options.signal?.throwIfAborted();
    return undefined;
  }
}

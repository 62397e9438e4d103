import { ask, type Answer } from './ask.ts';
import type { SmartOptions } from './options.ts';
import type { Grant } from './types.ts';

/** What a grant is shown by. */
export type Shown = Pick<Grant, 'accessToken' | 'proofKey' | 'isBound'>;

/** `ask`, with the access shown as the server gave it: as Bearer, or as DPoP with a proof of the key that it is bound to. */
export async function askWith(
  { accessToken, proofKey, isBound }: Shown,
  url: string,
  init: Omit<RequestInit, 'headers'> & { readonly headers: Readonly<Record<string, string>> },
  options: SmartOptions,
): Promise<Answer> {
  const send = (more: object) => ask(url, { ...init, headers: { ...init.headers, ...more } }, options);
  if (!proofKey || !isBound) return send({ authorization: `Bearer ${accessToken}` });
  const { nonceWish, sendProven } = await import('./dpop.ts');
  const proven = { method: init.method ?? 'GET', url, accessToken };
  return sendProven(proofKey, proven, { send, wantsNonce: nonceWish }, options);
}

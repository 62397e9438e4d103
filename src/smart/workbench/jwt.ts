import { fromBase64, fromUtf8 } from '../../base/bytes.ts';
import { objectIn } from '../../base/json.ts';

/** What stands in a JWT, as text that is JSON. Nothing of it is checked here. */
export interface OpenJwt {
  readonly header: string;
  readonly claims: string;
}

/** A token taken apart; undefined for one that is opaque, which is nearly as common. */
export function openJwt(token: string): OpenJwt | undefined {
  const [header, claims, , ...more] = token.split('.').map(jsonOf);
  return more.length === 0 && header !== undefined && claims !== undefined ? { header, claims } : undefined;
}

function jsonOf(part: string): string | undefined {
  try {
    const text = fromUtf8(fromBase64(part));
    return objectIn(text) && text;
  } catch {
    return undefined; // no base64
  }
}

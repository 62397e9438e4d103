import { isLoopback } from '../../base/loopback.ts';
import { binaryUrl } from '../../fhir/attachment.ts';
import { SyncError } from '../errors.ts';

/** Where a file is asked for. Its address is also the key that it is kept under. */
export interface FileAddress {
  readonly url: string;
  /** It lies elsewhere and its address lets whoever has it in: asked without token, credentials or referrer. */
  readonly bare: boolean;
}

/** Names of parameters that carry the signature of a link which lets in whoever has it, for a time: `X-Amz-Signature`, `sig` …. */
const SIGNATURE = /(?:^|-)sig(?:nature)?$/i;

/**
 * Where a url of this FHIR base leads. `resolve` throws for origins that may not see the token; then only a signed
 * link is left, which needs none.
 */
export function addressOf(url: string, fhirBase: string, resolve: (url: string) => string): FileAddress {
  const at = binaryUrl(url, fhirBase);
  if (!at) throw new SyncError('sync/file-bad-address', 'nothing can be fetched from such an address');
  try {
    return { url: resolve(at.url), bare: false };
  } catch (error) {
    if (isSigned(at.url) && mayAnswer(at.url, fhirBase)) return { url: at.url, bare: true };
    throw error;
  }
}

const isSigned = (url: string): boolean =>
  [...new URL(url).searchParams].some(([name, value]) => value !== '' && SIGNATURE.test(name));

/**
 * Whether another origin than the hospital's may answer with a file: over https, or on this machine where the hospital
 * is on it too. A hospital elsewhere must not make a browser knock at the person's own machine.
 */
export function mayAnswer(url: string, fhirBase: string): boolean {
  if (isLoopback(url)) return isLoopback(fhirBase);
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}

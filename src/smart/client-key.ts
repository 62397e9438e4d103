import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import type { KeyAlgorithm, SmartServer } from './types.ts';

/** A key pair made for one registration. The private half can be used and never be read, by us or anybody. */
export interface ClientKey {
  readonly algorithm: KeyAlgorithm;
  readonly privateKey: CryptoKey;
  /** What the server is given: public numbers and the key's id. */
  readonly publicJwk: JWK & { readonly kid: string };
}

/**
 * A key that this server takes: RSA, unless elliptic curves are all that it lists of the two.
 * @see https://hl7.org/fhir/smart-app-launch/client-confidential-asymmetric.html#registering-a-client
 */
export async function makeClientKey(server: SmartServer): Promise<ClientKey> {
  const algorithm = algorithmFor(server);
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: false, modulusLength: 2048 });
  const numbers = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(numbers);
  return { algorithm, privateKey, publicJwk: { ...numbers, kid, alg: algorithm, use: 'sig' } };
}

function algorithmFor({ assertionAlgorithms = [] }: SmartServer): KeyAlgorithm {
  return assertionAlgorithms.includes('ES384') && !assertionAlgorithms.includes('RS384') ? 'ES384' : 'RS384';
}

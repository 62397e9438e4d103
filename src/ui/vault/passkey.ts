import { type Bytes, randomBytes, utf8 } from '../../base/bytes.ts';
import type { NewPasskey, Proof } from '../../engine/api.ts';
import { UiError } from '../errors.ts';

/**
 * What every passkey is asked: WebAuthn's PRF makes of it, with a secret that never leaves the authenticator, 32 bytes that
 * nobody else can make. The same question each time; the vault mixes in a salt of its own.
 * @see https://www.w3.org/TR/webauthn-3/#prf-extension
 */
const QUESTION = utf8('Sheaf: the key of the record on this device');

/** Whether this browser may have passkeys that can make a key. `undefined`: it does not say before it is tried. */
export async function canUsePasskeys(): Promise<boolean | undefined> {
  if (typeof PublicKeyCredential === 'undefined') return false;
  const { getClientCapabilities } = PublicKeyCredential as unknown as {
    getClientCapabilities?: () => Promise<Record<string, boolean>>;
  };
  return (await getClientCapabilities?.call(PublicKeyCredential).catch(() => undefined))?.['extension:prf'];
}

/** Makes a passkey. `known`: those that are here already, for an authenticator need not have two. */
export async function makePasskey(name: string, known: readonly Bytes[]): Promise<NewPasskey> {
  const made = await shown(() =>
    navigator.credentials.create({
      publicKey: {
        rp: { name: 'Sheaf' },
        // Says nothing of the person: it is told to the authenticator, and maybe to whoever keeps its copies.
        user: { id: randomBytes(16), name: `Sheaf · ${name}`, displayName: `Sheaf · ${name}` },
        challenge: randomBytes(32), // nobody checks the answer: what counts is the key
        pubKeyCredParams: [-7, -257].map((alg) => ({ type: 'public-key', alg })),
        excludeCredentials: known.map((id) => ({ type: 'public-key', id })),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        extensions: { prf: { eval: { first: QUESTION } } },
      },
    }),
  );
  const { prf } = made.getClientExtensionResults();
  const credentialId = new Uint8Array(made.rawId);
  // Many tell the secret only when they are used.
  const secret = bytesOf(prf?.results?.first) ?? (prf?.enabled ? await secretOf([credentialId]) : undefined)?.secret;
  if (!secret) throw new UiError('vault/passkey-without-key', 'no PRF');
  return { credentialId, secret, name };
}

/** Asks for one of these passkeys. */
export const showPasskey = async (credentials: readonly Bytes[]): Promise<Proof> => ({
  passkey: await secretOf(credentials),
});

async function secretOf(credentials: readonly Bytes[]): Promise<{ credentialId: Bytes; secret: Bytes }> {
  const used = await shown(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: randomBytes(32),
        allowCredentials: credentials.map((id) => ({ type: 'public-key', id })),
        userVerification: 'required',
        extensions: { prf: { eval: { first: QUESTION } } },
      },
    }),
  );
  const secret = bytesOf(used.getClientExtensionResults().prf?.results?.first);
  if (!secret) throw new UiError('vault/passkey-without-key', 'no PRF');
  return { credentialId: new Uint8Array(used.rawId), secret };
}

async function shown(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  const credential = await ask().catch((cause: unknown) => {
    throw new UiError('vault/no-passkey', 'no passkey was shown', { cause });
  });
  if (!(credential instanceof PublicKeyCredential)) throw new UiError('vault/no-passkey', 'no passkey was shown');
  return credential;
}

function bytesOf(source: BufferSource | undefined): Bytes | undefined {
  if (!source) return undefined;
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer as ArrayBuffer, source.byteOffset, source.byteLength).slice()
    : new Uint8Array(source);
}

import { type ClientKey, makeClientKey } from './client-key.ts';
import { SmartError } from './errors.ts';
import type { SmartOptions } from './options.ts';
import { clientIdOf, postRegistration } from './register.ts';
import type { Grant, Registration, SmartServer } from './types.ts';

/** The right to register, among the scopes of a first access token; servers differ in its capitals. */
const MAY_REGISTER = 'system/dynamicclient.register';

/**
 * Registers this device at the server as a client of its own, with a key that it makes for that: the first access token
 * says for whom. Afterwards `renewByKey` goes on without the person.
 *
 * The caller keeps registration and key together. If it cannot, only this registration is lost: nobody else has the key.
 * @see https://www.rfc-editor.org/rfc/rfc7591#section-3
 */
export async function registerKey(
  grant: Grant,
  options: SmartOptions = {},
): Promise<{ readonly registration: Registration; readonly privateKey: CryptoKey }> {
  const { server, scope } = grant;
  if (server.registrationEndpoint !== undefined && !scope.toLowerCase().split(/\s+/).includes(MAY_REGISTER)) {
    throw new SmartError('smart/no-registration', 'the first access does not include the right to register');
  }
  if (!isOwn(server)) {
    throw new SmartError(
      'smart/no-registration',
      'the registration endpoint is on an origin that may not see the token',
    );
  }
  const key = await makeClientKey(server);
  const said = await postRegistration(server, requestOf(grant, key), { ...options, access: grant });
  const { algorithm, publicJwk, privateKey } = key;
  return { registration: { clientId: clientIdOf(said), algorithm, keyId: publicJwk.kid }, privateKey };
}

/** A token goes to the FHIR base's origin and the token endpoint's alone, wherever else discovery points. */
const isOwn = ({ fhirBase, tokenEndpoint, registrationEndpoint }: SmartServer): boolean =>
  registrationEndpoint === undefined ||
  [fhirBase, tokenEndpoint].some((own) => new URL(own).origin === new URL(registrationEndpoint).origin);

const requestOf = ({ clientId }: Grant, { publicJwk }: ClientKey) => ({
  software_id: clientId,
  jwks: { keys: [publicJwk] },
});

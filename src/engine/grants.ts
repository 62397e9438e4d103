import { base64url, randomBytes } from '../base/bytes.ts';
import { type Grant, permissionsOf } from '../api/authorization.ts';
import { plainText } from '../fhir/text.ts';
import { changeSetting } from '../store/settings.ts';
import type { FhirGrantRequest } from './api.ts';
import type { Context } from './context.ts';
import { EngineRefusal } from './errors.ts';
import { forgetRemembered, GRANTS, readGrants } from './sources.ts';

const MOST = 100;
const LONGEST_TERM = 400 * 86_400_000;
/** One part of a path, as the service worker takes it out of an address. */
const CLIENT = /^[A-Za-z\d][\w.~-]{0,99}$/;

/** What pages of this origin may ask of the record, the newest first; what is over is not among them. */
export const listGrants = async ({ store }: Context, now: number): Promise<readonly Grant[]> =>
  (await readGrants(store)).filter(({ until }) => until > now);

/** Keeps what the person allows; takes the place of what they allowed this client before. */
export async function allowGrant(context: Context, asked: FhirGrantRequest, now: number): Promise<Grant> {
  const { client, scopes, until, personId } = asked;
  if (!CLIENT.test(client)) throw new EngineRefusal('engine/bad-grant', 'no name of a page below apps/');
  if (scopes.length > 10_000 || !permissionsOf(scopes)) {
    throw new EngineRefusal('engine/bad-grant', 'a scope that is not understood here');
  }
  if (!(until > now && until <= now + LONGEST_TERM)) throw new EngineRefusal('engine/bad-grant', 'no term');
  const grant: Grant = {
    id: base64url(randomBytes(16)),
    client,
    name: plainText(asked.name, 100) || client,
    scopes,
    until,
    createdAt: now,
    ...(personId !== undefined && { personId }),
  };
  await changeSetting<readonly Grant[]>(context.store, GRANTS, (kept = []) =>
    [grant, ...kept.filter((one) => one.client !== client && one.until > now)].slice(0, MOST),
  );
  forgetRemembered(context);
  return grant;
}

/** From the next request on it opens nothing. */
export async function revokeGrant(context: Context, id: string): Promise<void> {
  await changeSetting<readonly Grant[]>(context.store, GRANTS, (kept = []) => kept.filter((one) => one.id !== id));
  forgetRemembered(context);
}

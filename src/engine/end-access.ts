import { type Revoked, revoke, unsaid } from '../smart/revoke.ts';
import type { Grant } from '../smart/types.ts';

/** Whoever leaves waits no longer than this for a server that is down. */
const WITHIN = 8_000;

/** Ends access at the server where it can be ended, and says what came of it; a server that does not answer holds nobody up. */
export const endAccess = (grant: Grant): Promise<Revoked> =>
  revoke(grant, { signal: AbortSignal.timeout(WITHIN) }).catch(() => unsaid(grant));

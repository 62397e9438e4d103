import type { Way } from '../../catalog/way.ts';

/** Why a provider cannot be chosen, and what helps; '' where it can. Said before anybody tries. */
export const CLOSED: Readonly<Record<Way, string>> = {
  open: '',
  'needs-client-id': 'This copy of Sheaf is not registered there yet. Whoever hosts it can do that.',
  'needs-server':
    'It lets in no app that works without a server of its own. Ask there for a copy of your record as a file.',
};

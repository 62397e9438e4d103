import type { ConnectionView } from '../../engine/api.ts';
import { useNow } from '../components/use-now.ts';
import { PROVIDER_WORDS } from '../words/provider.ts';
import { exactly } from '../words/when.ts';

/** Where nothing renews access, until when there is any: so that its end is no surprise. */
export function AccessLasts({ connection: { access, accessEndsAt } }: { connection: ConnectionView }) {
  const now = useNow();
  if (access !== 'active' || accessEndsAt === undefined || accessEndsAt <= now) return null;
  return <p className="quiet small">{PROVIDER_WORDS.lasts(exactly(accessEndsAt))}</p>;
}

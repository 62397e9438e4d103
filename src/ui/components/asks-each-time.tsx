import type { ConnectionView } from '../../engine/api.ts';
import { PROVIDER_WORDS } from '../words/provider.ts';
import { FailureDetails } from './failure-details.tsx';

/** Where access was to go on by itself and cannot: said where one looks a connection up, and nowhere else. */
export function AsksEachTime({ connection: { notRegistered, access } }: { connection: ConnectionView }) {
  if (!notRegistered || access !== 'active') return null;
  return (
    <div className="note">
      <strong>{PROVIDER_WORDS.asksEachTime}</strong> {PROVIDER_WORDS.asksEachTimeWhy}
      <FailureDetails failure={notRegistered} />
    </div>
  );
}

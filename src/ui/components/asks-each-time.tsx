import type { ConnectionView } from '../../engine/api.ts';
import { FailureDetails } from './failure-details.tsx';

/** Where access was to go on by itself and cannot: said where one looks a connection up, and nowhere else. */
export function AsksEachTime({ connection: { notRegistered, access } }: { connection: ConnectionView }) {
  if (!notRegistered || access !== 'active') return null;
  return (
    <div className="note">
      <strong>This hospital will ask you to sign in again each time.</strong> It did not let this device register
      itself, by which fetching would go on without you. What is fetched stays.
      <FailureDetails failure={notRegistered} />
    </div>
  );
}

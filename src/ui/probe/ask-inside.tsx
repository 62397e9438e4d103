import type { ConnectionView } from '../../engine/api.ts';
import { MOST_ASKED } from '../../smart/probe/addresses.ts';

interface AskInsideProps {
  /** Those with access there. */
  readonly connections: readonly ConnectionView[];
  readonly again: boolean;
  readonly onAsk: (connection: ConnectionView) => void;
}

/** Whoever signed in there can see how it answers. Said before anything is asked: by whose access, how much, and what stays. */
export const AskInside = ({ connections, again, onAsk }: AskInsideProps) => (
  <section aria-labelledby="inside-title">
    <h2 id="inside-title">With your access</h2>
    <p className="quiet">
      You signed in there. Sheaf can ask it what it asks for a record, one entry of each type, with at most {MOST_ASKED}{' '}
      requests, and keeps how it answered: nothing of what is in the record, and not whose it is. The next fetch goes by
      what showed.
    </p>
    <div className="buttons">
      {connections.map((connection) => (
        <button key={connection.id} className="button" type="button" onClick={() => onAsk(connection)}>
          {again ? 'Check again' : 'Check what it can do'}
          {connections.length > 1 && ` with the access for ${connection.patient.name ?? connection.patient.id}`}
        </button>
      ))}
    </div>
  </section>
);

import type { ConnectionView } from '../../engine/api.ts';
import { MOST_ASKED } from '../../smart/probe/addresses.ts';
import { PROBE_WORDS } from '../words/probe-page.ts';

interface AskInsideProps {
  /** Those with access there. */
  readonly connections: readonly ConnectionView[];
  readonly again: boolean;
  readonly onAsk: (connection: ConnectionView) => void;
}

/** Whoever signed in there can see how it answers. Said before anything is asked: by whose access, how much, and what stays. */
export const AskInside = ({ connections, again, onAsk }: AskInsideProps) => (
  <section aria-labelledby="inside-title">
    <h2 id="inside-title">{PROBE_WORDS.inside}</h2>
    <p className="quiet">{PROBE_WORDS.insideIs(MOST_ASKED)}</p>
    <div className="buttons">
      {connections.map((connection) => (
        <button key={connection.id} className="button" type="button" onClick={() => onAsk(connection)}>
          {connections.length > 1 ? checkFor(connection, again) : again ? PROBE_WORDS.checkAgain : PROBE_WORDS.check}
        </button>
      ))}
    </div>
  </section>
);

const checkFor = ({ patient: { name, id } }: ConnectionView, again: boolean): string =>
  (again ? PROBE_WORDS.checkAgainFor : PROBE_WORDS.checkFor)(name ?? id);

import { Link } from 'react-router';
import type { ConnectionView, SyncSummary } from '../../../engine/api.ts';
import { Binding } from '../../components/binding.tsx';
import { useNow } from '../../components/use-now.ts';
import { useSync } from '../../state/sync.ts';
import { count } from '../../words/numbers.ts';
import { CARD_WORDS, SOURCE_WORDS } from '../../words/summary.ts';
import { ago, exactly } from '../../words/when.ts';
import { Card } from '../card.tsx';
import type { CardOf } from '../from.ts';

/** Which hospitals this is from, and how fresh it is. */
export const SourcesCard = ({ from: { connections } }: CardOf) => (
  <Card name="sources" to="/providers" state={{ value: connections, failure: undefined, again: () => {} }}>
    {(all) => (
      <>
        <ul className="card-lines" data-content="">
          {all.map((connection) => (
            <li key={connection.id}>
              <SourceLine connection={connection} />
            </li>
          ))}
        </ul>
        <p className="card-more small screen-only">
          <Link to="/coverage">{SOURCE_WORDS.missing}</Link>
        </p>
      </>
    )}
  </Card>
);

function SourceLine({ connection }: { connection: ConnectionView }) {
  const { id, name, stripe, access, connectedAt } = connection;
  const now = useNow();
  const heard = useSync(({ views }) => views[id]);
  const sync = heard ?? connection.sync;
  return (
    <div className="card-line">
      <Binding stripe={stripe} />
      <div>
        <p className="card-line-first">
          <Link to={`/providers/${encodeURIComponent(id)}`}>{name}</Link>
        </p>
        <p className="quiet small" title={sync && exactly(sync.endedAt ?? sync.startedAt)}>
          {access === 'file' ? CARD_WORDS.fromFile(ago(connectedAt, now)) : <Freshness sync={sync} now={now} />}
        </p>
        {(access === 'ended' || access === 'disconnected') && (
          <p className={access === 'ended' ? 'small attention-text' : 'quiet small'}>
            {access === 'ended' ? SOURCE_WORDS.signIn : SOURCE_WORDS.left}
          </p>
        )}
      </div>
    </div>
  );
}

function Freshness({ sync, now }: { sync: SyncSummary | undefined; now: number }) {
  if (!sync) return SOURCE_WORDS.never;
  if (sync.state === 'running') return SOURCE_WORDS.fetching(count(sync.got));
  const when = ago(sync.endedAt ?? sync.startedAt, now);
  return sync.state === 'finished' ? SOURCE_WORDS.fetched(when) : SOURCE_WORDS.broken(when);
}

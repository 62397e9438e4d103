import { Link, redirect } from 'react-router';
import type { UiDeps } from '../deps.ts';
import { Mark } from '../shell/mark.tsx';
import { useTitle } from '../components/page.tsx';
import './home.css';

export const homeRoute = ({ engine }: UiDeps) => ({
  loader: () => loadHome(engine),
  Component: Welcome,
});

/** With anything to read, home is the timeline; without, it is the one way in. */
async function loadHome(engine: UiDeps['engine']) {
  const [connections, timeline] = await Promise.all([engine.listConnections(), engine.openTimeline({})]);
  return connections.length > 0 || timeline.positions.length > 0 ? redirect('/timeline') : null;
}

function Welcome() {
  useTitle('Your health record');
  return (
    <article className="welcome">
      <Mark />
      <h1 tabIndex={-1}>Your health record, bound in one place and kept by you</h1>
      <p>
        Sheaf fetches your record from each hospital and clinic you name, and keeps it on this device, encrypted. It
        opens without a connection. Nobody else sees it: there is no account with us and no server of ours.
      </p>
      <Link className="button first" to="/providers/add">
        Add a provider
      </Link>
      <ol>
        <li>
          <strong>Choose</strong> a hospital or clinic where you can sign in.
        </li>
        <li>
          <strong>Sign in</strong> on its own page, and say what it may share.
        </li>
        <li>
          <strong>Read</strong> everything it shares here, by day, also offline.
        </li>
      </ol>
    </article>
  );
}

import { useState } from 'react';
import { useRevalidator } from 'react-router';
import type { StorageView } from '../../engine/api.ts';
import { Binding } from '../components/binding.tsx';
import { ForgetEverything } from '../components/forget-everything.tsx';
import { Page } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { WhenToSyncForm } from '../coverage/when-to-sync.tsx';
import type { UiDeps } from '../deps.ts';
import { bytes, counted } from '../words/numbers.ts';
import './storage.css';

export const storageRoute = ({ engine }: UiDeps) => ({
  loader: async () => {
    const [storage, when] = await Promise.all([engine.readStorage(), engine.readWhenToSync()]);
    return { storage, when, engine, forgetEverything: () => engine.forgetEverything() };
  },
  Component: Storage,
  ErrorBoundary: RouteError,
});

function Storage() {
  const { storage, when, engine, forgetEverything } = useLoaded<ReturnType<typeof storageRoute>['loader']>();
  const { recordBytes, attachmentBytes, resources, usage, quota } = storage;
  return (
    <Page title="This device" lead="What Sheaf keeps here. All of it is encrypted; only this browser has the key.">
      <section className="panel" aria-labelledby="kept-title">
        <h2 id="kept-title" className="hidden">
          What is kept
        </h2>
        <dl className="sizes">
          <Size name="Record" note={counted(resources, 'entry', 'entries')} size={recordBytes} />
          <Size name="Documents" size={attachmentBytes} />
          {usage !== undefined && quota !== undefined && (
            <Size name="All that Sheaf takes" note={`of ${bytes(quota)} the browser would give`} size={usage} />
          )}
        </dl>
      </section>
      {storage.connections.length > 0 && (
        <section aria-labelledby="by-provider-title">
          <h2 id="by-provider-title">By provider</h2>
          <ul className="panel shares">
            {storage.connections.map(({ connectionId, name, stripe, resources: n, bytes: size }) => (
              <li key={connectionId}>
                <Binding stripe={stripe} />
                <span className="share-name">
                  {name}
                  <span className="quiet small">{counted(n, 'entry', 'entries')}</span>
                </span>
                <span>{bytes(size)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <WhenToSyncForm when={when} engine={engine} />
      <Persistence persisted={storage.persisted} />
      <section className="forget" aria-labelledby="forget-title">
        <h2 id="forget-title">Forget everything</h2>
        <p className="quiet">
          Deletes the key, the record, the documents and all sign-ins from this device. Your providers keep theirs.
        </p>
        <ForgetEverything forget={forgetEverything} resources={resources} />
      </section>
    </Page>
  );
}

const Size = ({ name, note, size }: { name: string; note?: string; size: number }) => (
  <div>
    <dt>
      {name}
      {note && <span className="quiet small">{note}</span>}
    </dt>
    <dd>{bytes(size)}</dd>
  </div>
);

/** Whether the browser may clear the record when the device runs full, and how to ask that it does not. */
function Persistence({ persisted }: Pick<StorageView, 'persisted'>) {
  const revalidator = useRevalidator();
  const [refused, setRefused] = useState(false);

  async function ask(): Promise<void> {
    setRefused(!(await navigator.storage.persist()));
    await revalidator.revalidate();
  }

  return (
    <section aria-labelledby="persist-title">
      <h2 id="persist-title">Kept for good</h2>
      {persisted ? (
        <p>The browser has promised not to clear Sheaf by itself.</p>
      ) : (
        <div className="ask">
          <p>When the device runs full, the browser may clear what Sheaf keeps. You can ask it not to.</p>
          <button className="button" type="button" onClick={() => void ask()}>
            Ask the browser to keep it
          </button>
          <output className="quiet small">
            {refused &&
              'The browser did not agree. It often does once Sheaf is installed or has been used for a while.'}
          </output>
        </div>
      )}
    </section>
  );
}

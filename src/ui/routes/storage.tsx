import { useState } from 'react';
import { useRevalidator } from 'react-router';
import { Backup } from '../backup/backup.tsx';
import { ForgetEverything } from '../components/forget-everything.tsx';
import { Page } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { WhenToSyncForm } from '../coverage/when-to-sync.tsx';
import { GrantList } from '../grants/grant-list.tsx';
import type { UiDeps } from '../deps.ts';
import { Damaged } from '../storage/damaged.tsx';
import { BySource, Kept } from '../storage/kept.tsx';
import { Protect } from '../storage/protect.tsx';
import { RetentionForm } from '../storage/retention.tsx';
import { WhoCanOpen } from '../vault/who-can-open.tsx';
import { FORGET_WORDS } from '../words/forget.ts';
import { SECTION_WORDS } from '../words/sections.ts';
import { STORAGE_WORDS } from '../words/storage.ts';
import './storage.css';

export const storageRoute = ({ engine }: UiDeps) => ({
  loader: async () => {
    const [storage, when, vault, retention] = await Promise.all([
      engine.readStorage(),
      engine.readWhenToSync(),
      engine.readVault(),
      engine.readRetention(),
    ]);
    return { storage, when, vault, retention, engine, forgetEverything: () => engine.forgetEverything() };
  },
  Component: Storage,
  ErrorBoundary: RouteError,
});

function Storage() {
  const { storage, when, vault, retention, engine, forgetEverything } =
    useLoaded<ReturnType<typeof storageRoute>['loader']>();
  const { resources } = storage;
  const { revalidate } = useRevalidator();
  const [acted, setActed] = useState(0);
  const again = () => {
    setActed(acted + 1);
    void revalidate();
  };
  return (
    <Page title={SECTION_WORDS.device} lead={vault.isProtected ? STORAGE_WORDS.leadProtected : STORAGE_WORDS.lead}>
      <Damaged damaged={storage.damaged} engine={engine} onDone={again} />
      <Kept key={acted} storage={storage} engine={engine} />
      <BySource connections={storage.connections} />
      <Protect persisted={storage.persisted} hasRecord={resources > 0} onDone={again} />
      <WhoCanOpen vault={vault} engine={engine} />
      <Backup engine={engine} isEmpty={resources === 0 && storage.connections.length === 0} onRestored={again} />
      <WhenToSyncForm when={when} engine={engine} />
      <GrantList engine={engine} />
      <RetentionForm retention={retention} engine={engine} onSaved={again} />
      <section className="forget" aria-labelledby="forget-title">
        <h2 id="forget-title">{FORGET_WORDS.title}</h2>
        <p className="quiet">{STORAGE_WORDS.forgetLead}</p>
        <ForgetEverything forget={forgetEverything} resources={resources} />
      </section>
    </Page>
  );
}

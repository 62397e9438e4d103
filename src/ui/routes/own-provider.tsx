import { data, useNavigate, type LoaderFunctionArgs } from 'react-router';
import { useState } from 'react';
import { failureOf } from '../../base/errors.ts';
import { PLAIN_PLATFORM } from '../../catalog/own-provider.ts';
import type { CatalogueView, OwnProvider } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { Page } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { useSignIn } from '../components/use-sign-in.ts';
import type { UiDeps } from '../deps.ts';
import { draftFrom, draftOf, EMPTY, withServer, type Draft } from '../own/draft.ts';
import { ExportEntry, ImportEntry } from '../own/entry-file.tsx';
import { Look } from '../own/look.tsx';
import { OwnForm } from '../own/own-form.tsx';
import { OWN_PROVIDER_WORDS as WORDS } from '../words/own-provider.ts';
import './own-provider.css';

/** A provider that is in no list: looked at, filled in, kept. */
export const newOwnRoute = (deps: UiDeps) => ({
  loader: ({ request }: LoaderFunctionArgs) => loadNew(deps, new URL(request.url).searchParams),
  Component: NewOwn,
  ErrorBoundary: RouteError,
});

/** One that the person entered before. */
export const ownRoute = (deps: UiDeps) => ({
  loader: ({ params }: LoaderFunctionArgs) => loadOwn(deps, params.id ?? ''),
  Component: EditOwn,
  ErrorBoundary: RouteError,
});

async function loadNew(deps: UiDeps, params: URLSearchParams) {
  const from = params.get('from');
  const [platforms, source] = await Promise.all([
    readPlatforms(deps),
    from === null ? undefined : deps.engine.readProvider(from),
  ]);
  const copy = source && draftFrom(source, params.get('endpoint') ?? '');
  return { address: params.get('address') ?? '', copy, platforms, deps };
}

async function loadOwn(deps: UiDeps, id: string) {
  const [platforms, all] = await Promise.all([readPlatforms(deps), deps.engine.listOwnProviders()]);
  const own = all.find((one) => one.id === id);
  if (!own) throw data('no such provider', 404);
  return { own, platforms, deps };
}

/** Without the catalogue a provider can be entered all the same, as the plain standard has it. */
async function readPlatforms({ engine }: UiDeps): Promise<CatalogueView['platforms']> {
  try {
    return (await engine.readCatalogue()).platforms;
  } catch (error) {
    if (!failureOf(error)) throw error;
    return [{ id: PLAIN_PLATFORM, name: WORDS.plain }];
  }
}

function NewOwn() {
  const { address, copy, platforms, deps } = useLoaded<typeof loadNew>();
  const [draft, setDraft] = useState<Draft | undefined>(copy);
  const { save, busy, failure } = useSave(deps, setDraft);
  return (
    <Page title={WORDS.title} lead={WORDS.lead}>
      <Look
        engine={deps.engine}
        address={copy?.fhirBase ?? address}
        isNext={!draft}
        onFound={(server) => setDraft((now) => withServer(now ?? EMPTY, server))}
        onFailed={(fhirBase) => setDraft((now) => now ?? { ...EMPTY, fhirBase })}
      />
      {!draft && (
        <section aria-labelledby="other-title">
          <h2 id="other-title">{WORDS.orElse}</h2>
          <div className="buttons">
            <button className="button" type="button" onClick={() => setDraft({ ...EMPTY, fhirBase: address })}>
              {WORDS.byHand}
            </button>
            <ImportEntry engine={deps.engine} onRead={setDraft} />
          </div>
        </section>
      )}
      {draft && <OwnForm draft={draft} platforms={platforms} busy={busy} onChange={setDraft} onSave={save} />}
      {failure && <FailureNote failure={failure} />}
    </Page>
  );
}

function EditOwn() {
  const { own, platforms, deps } = useLoaded<typeof loadOwn>();
  const [draft, setDraft] = useState(() => draftOf(own));
  const { save, busy, failure } = useSave(deps, setDraft);
  const navigate = useNavigate();
  const { engine } = deps;

  async function forget(): Promise<void> {
    await engine.forgetOwnProvider(own.id);
    await navigate('/providers/lists', { replace: true });
  }

  return (
    <Page title={WORDS.edit(own.name)} lead={WORDS.editLead}>
      <OwnForm draft={draft} platforms={platforms} busy={busy} onChange={setDraft} onSave={save}>
        <ConfirmButton label={WORDS.delete} question={WORDS.deleteQuestion(own.name)} act={forget}>
          <p>{WORDS.deleteNote}</p>
        </ConfirmButton>
      </OwnForm>
      {failure && <FailureNote failure={failure} />}
      <ExportEntry engine={engine} id={own.id} />
    </Page>
  );
}

/** Keeps it, and goes on: to its sign-in, or to its page, where that is one press away. */
function useSave(deps: UiDeps, onKept: (draft: Draft) => void) {
  const saving = useAttempt();
  const { going, signIn, failure } = useSignIn(deps);
  const navigate = useNavigate();

  const save = (own: OwnProvider, andSignIn: boolean) =>
    saving.run(async () => {
      const kept = await deps.engine.saveOwnProvider(own);
      // Should the sign-in fail, saving it again changes this one and adds no second.
      onKept(draftOf(kept));
      if (andSignIn) signIn({ endpointId: kept.id, brandId: kept.id });
      else await navigate(`/providers/add/${encodeURIComponent(kept.id)}`);
    });
  return { save, busy: saving.busy || going !== undefined, failure: saving.failure ?? failure };
}

import { lazy, Suspense, useState } from 'react';
import { Link, useRevalidator } from 'react-router';
import { failureOf, type Failure } from '../../base/errors.ts';
import { useTitle } from '../components/page.tsx';
import type { UiDeps } from '../deps.ts';
import { Mark } from '../shell/mark.tsx';
import { WELCOME_WORDS as WORDS } from '../words/welcome.ts';
import { LanguageChoice } from './language-choice.tsx';
import './welcome.css';

/** Where nothing is here yet: what this is, and three honest ways in. */
export function Welcome({ deps }: { readonly deps: UiDeps }) {
  useTitle(WORDS.title);
  return (
    <article className="welcome">
      <Mark />
      <h1 tabIndex={-1}>{WORDS.heading}</h1>
      <p className="welcome-lead">{WORDS.lead}</p>
      <section className="welcome-ways" aria-labelledby="ways-title">
        <h2 id="ways-title" className="hidden">
          {WORDS.ways}
        </h2>
        <ul>
          <li>
            <Link className="button first" to="/providers/add">
              {WORDS.add}
            </Link>
            <p>{WORDS.addHow}</p>
          </li>
          <li>
            <Link className="button" to="/files">
              {WORDS.bring}
            </Link>
            <p>{WORDS.bringHow}</p>
          </li>
          <Sample deps={deps} />
        </ul>
      </section>
      <LanguageChoice />
    </article>
  );
}

/** What goes wrong is told by words that are loaded then: this is the first screen. */
const FailureNote = lazy(async () => ({ default: (await import('../components/failure-note.tsx')).FailureNote }));

function Sample({ deps: { engine } }: { readonly deps: UiDeps }) {
  const { revalidate } = useRevalidator();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const open = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await engine.addSample();
      await revalidate();
    } catch (error) {
      const known = failureOf(error);
      if (!known) throw error;
      setFailure(known);
    } finally {
      setBusy(false);
    }
  };
  return (
    <li>
      <button className="button" type="button" disabled={busy} onClick={() => void open()}>
        {busy ? WORDS.opening : WORDS.sample}
      </button>
      <p>{WORDS.sampleHow}</p>
      {failure && (
        <Suspense>
          <FailureNote failure={failure} advise />
        </Suspense>
      )}
    </li>
  );
}

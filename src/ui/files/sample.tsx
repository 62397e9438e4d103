import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import type { UiDeps } from '../deps.ts';
import { usePerson } from '../state/person.ts';
import { FILES_WORDS as WORDS } from '../words/files.ts';
import { WELCOME_WORDS } from '../words/welcome.ts';

/** The person who does not exist, for whoever wants to see what this is beside their own record. */
export function Sample({ deps: { engine }, isHere }: { readonly deps: UiDeps; readonly isHere: boolean }) {
  const { run, busy, failure } = useAttempt();
  const choose = usePerson((topic) => topic.choose);
  const add = () =>
    run(async () => {
      await engine.addSample();
      await choose('sample');
    });
  return (
    <section aria-labelledby="sample-title">
      <h2 id="sample-title">{WORDS.sample}</h2>
      <p className="quiet">{isHere ? WORDS.sampleHere : WORDS.sampleAway}</p>
      <div className="buttons">
        {isHere ? (
          <button className="button" type="button" disabled={busy} onClick={() => run(() => engine.forgetSample())}>
            {busy ? WELCOME_WORDS.removing : WELCOME_WORDS.remove}
          </button>
        ) : (
          <button className="button" type="button" disabled={busy} onClick={add}>
            {busy ? WELCOME_WORDS.opening : WELCOME_WORDS.sample}
          </button>
        )}
      </div>
      {failure && <FailureNote failure={failure} advise />}
    </section>
  );
}

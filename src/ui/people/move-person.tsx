import { useEffect, useId, useRef, useState } from 'react';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import '../components/form.css';
import type { ChangeProps } from './name-person.tsx';
import { describedIn, peopleIn } from './people.ts';

/** Whose it is instead: somebody who is here, or somebody new. */
export function MovePerson({ person, connection, connections, deps, done }: ChangeProps) {
  const { run, busy, failure } = useAttempt();
  const [chosen, setChosen] = useState<string>();
  const name = useId();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const others = peopleIn(connections).filter(({ id }) => id !== person.id);
  const choices = [...others.map((one) => [one.id, describedIn(one, connections)]), ['', 'Somebody else']] as const;
  const move = () =>
    run(async () => {
      await deps.engine.placeConnection(connection.id, chosen === '' ? undefined : chosen);
      done();
    });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        move();
      }}
    >
      <fieldset className="one">
        <legend>Whose record is it?</legend>
        {choices.map(([id, words], i) => (
          <label key={id} className="choice">
            <input
              ref={i === 0 ? first : undefined}
              type="radio"
              name={name}
              required
              checked={chosen === id}
              onChange={() => setChosen(id)}
            />
            {words}
          </label>
        ))}
      </fieldset>
      <div className="buttons">
        <button className="button first" type="submit" disabled={busy}>
          Move it
        </button>
        <button className="button" type="button" onClick={done}>
          Cancel
        </button>
      </div>
      {failure && <FailureNote failure={failure} />}
    </form>
  );
}

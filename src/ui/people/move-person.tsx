import { useEffect, useId, useRef, useState } from 'react';
import { useAttempt } from '../components/connection-actions.tsx';
import { PEOPLE_WORDS as WORDS } from '../words/people.ts';
import { ChangeForm } from './change-form.tsx';
import type { ChangeProps } from './name-person.tsx';
import { describedIn, realPeopleIn } from './people.ts';

/** Whose it is instead: somebody who is here, or somebody new. */
export function MovePerson({ person, connection, connections, deps, done }: ChangeProps) {
  const { run, busy, failure } = useAttempt();
  const [chosen, setChosen] = useState<string>();
  const name = useId();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const others = realPeopleIn(connections).filter(({ id }) => id !== person.id);
  const choices = [...others.map((one) => [one.id, describedIn(one, connections)]), ['', WORDS.somebodyElse]] as const;
  const move = () =>
    run(async () => {
      await deps.engine.placeConnection(connection.id, chosen === '' ? undefined : chosen);
      done();
    });
  return (
    <ChangeForm act={WORDS.move} busy={busy} failure={failure} onAct={move} onCancel={done}>
      <fieldset className="one">
        <legend>{WORDS.moveTo}</legend>
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
    </ChangeForm>
  );
}

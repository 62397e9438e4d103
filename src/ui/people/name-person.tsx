import { useEffect, useId, useRef, useState } from 'react';
import type { PersonView } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { PEOPLE_WORDS as WORDS } from '../words/people.ts';
import { ChangeForm } from './change-form.tsx';
import { calledIn } from './people.ts';
import type { WhoseProps } from './whose-question.tsx';

export interface ChangeProps extends WhoseProps {
  readonly person: PersonView;
  readonly done: () => void;
}

/** What a person is called here. Their records stay as they are. */
export function NamePerson({ person, connections, deps, done }: ChangeProps) {
  const { run, busy, failure } = useAttempt();
  const [name, setName] = useState(() => calledIn(person, connections));
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const keep = () =>
    run(async () => {
      await deps.engine.namePerson(person.id, name);
      done();
    });
  return (
    <ChangeForm act={WORDS.keepName} busy={busy} failure={failure} onAct={keep} onCancel={done}>
      <div className="one">
        <label htmlFor={id}>{WORDS.called}</label>
        <input
          ref={field}
          id={id}
          className="field"
          autoComplete="off"
          maxLength={100}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <p className="quiet small">{WORDS.calledHint}</p>
      </div>
    </ChangeForm>
  );
}

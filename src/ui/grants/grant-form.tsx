import { useId, useState, type FormEvent, type ReactNode } from 'react';
import type { ConnectionView, Engine } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { DURATIONS, GRANT_WORDS, scopeLines, writes } from '../words/grants.ts';
import '../components/form.css';
import './grants.css';

interface GrantFormProps {
  /** `app`, or an app's folder. */
  readonly client: string;
  readonly name: string;
  /** What may be chosen from; one alone is not asked. */
  readonly scopes: readonly string[];
  readonly people: readonly Person[];
  readonly engine: Pick<Engine, 'allowGrant'>;
  readonly onAllowed: () => void;
  /** What else there is to do than to allow it. */
  readonly children?: ReactNode;
}

interface Person {
  readonly id: string;
  readonly name: string;
}

/** Everybody whose record is here. */
export function peopleIn(connections: readonly ConnectionView[]): readonly Person[] {
  const people = connections.flatMap(({ whose: { person } }) => person ?? []);
  return [...new Map(people.map(({ id, name = GRANT_WORDS.nameless }) => [id, { id, name }])).values()];
}

/** What a page would be allowed, for whose record and how long. */
export function GrantForm({ client, name, scopes, people, engine, onAllowed, children }: GrantFormProps) {
  const [chosen, setChosen] = useState(scopes[0]!);
  const [ms, setMs] = useState<number>(DURATIONS[0].ms);
  const [personId, setPersonId] = useState(people.length > 1 ? people[0]!.id : '');
  const { run, busy, failure } = useAttempt();
  const id = useId();

  function submit(event: FormEvent): void {
    event.preventDefault();
    const whose = personId === '' ? {} : { personId };
    run(async () => {
      await engine.allowGrant({ client, name, scopes: chosen, until: Date.now() + ms, ...whose });
      onAllowed();
    });
  }

  return (
    <form className="form" onSubmit={submit}>
      {scopes.length > 1 ? (
        <fieldset className="one">
          <legend>{GRANT_WORDS.may}</legend>
          {scopes.map((each) => (
            <label key={each} className="choice">
              <input type="radio" name={`${id}-scopes`} checked={each === chosen} onChange={() => setChosen(each)} />
              <span>{scopeLines(each).join('; ')}</span>
            </label>
          ))}
        </fieldset>
      ) : (
        <ul className="bullets">
          {scopeLines(chosen).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {writes(chosen) && <p className="quiet small">{GRANT_WORDS.writesNote}</p>}
      {people.length > 1 && (
        <div className="one">
          <label htmlFor={`${id}-whose`}>{GRANT_WORDS.whose}</label>
          <select
            id={`${id}-whose`}
            className="field"
            value={personId}
            onChange={({ target }) => setPersonId(target.value)}
          >
            {people.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
            <option value="">{GRANT_WORDS.everybody}</option>
          </select>
        </div>
      )}
      <div className="one">
        <label htmlFor={`${id}-until`}>{GRANT_WORDS.howLong}</label>
        <select id={`${id}-until`} className="field" value={ms} onChange={({ target }) => setMs(Number(target.value))}>
          {DURATIONS.map((each) => (
            <option key={each.ms} value={each.ms}>
              {each.words}
            </option>
          ))}
        </select>
      </div>
      <div className="buttons">
        <button className="button first" type="submit" disabled={busy}>
          {GRANT_WORDS.allowIt}
        </button>
        {children}
      </div>
      {failure && <FailureNote failure={failure} advise />}
    </form>
  );
}

import type { ConnectionView } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import type { UiDeps } from '../deps.ts';
import { PEOPLE_WORDS as WORDS } from '../words/people.ts';
import { describedIn, realPeopleIn } from './people.ts';
import './whose-question.css';

export interface WhoseProps {
  readonly connection: ConnectionView;
  readonly connections: readonly ConnectionView[];
  readonly deps: UiDeps;
}

/** Asks whose record a connection is, where it cannot be told and there is more than one to choose from. */
export function WhoseQuestion({ connection, connections, deps }: WhoseProps) {
  const { run, busy, failure } = useAttempt();
  if (!connection.whose.isAsked) return undefined;
  const place = (personId?: string) => run(() => deps.engine.placeConnection(connection.id, personId));
  return (
    <fieldset className="note whose-question" aria-label={WORDS.askFrom(connection.name)}>
      <strong>{WORDS.ask}</strong> {WORDS.askWhy}
      <div className="buttons">
        {realPeopleIn(connections).map((person) => (
          <button key={person.id} className="button" type="button" disabled={busy} onClick={() => place(person.id)}>
            {describedIn(person, connections)}
          </button>
        ))}
        <button className="button" type="button" disabled={busy} onClick={() => place()}>
          {WORDS.somebodyElse}
        </button>
      </div>
      {failure && <FailureNote failure={failure} />}
    </fieldset>
  );
}

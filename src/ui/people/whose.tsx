import { useEffect, useRef, useState } from 'react';
import { PEOPLE_WORDS as WORDS } from '../words/people.ts';
import { alsoAt, calledIn } from './people.ts';
import { MovePerson } from './move-person.tsx';
import { NamePerson } from './name-person.tsx';
import { WhoseQuestion, type WhoseProps } from './whose-question.tsx';

/** Whose record a connection is, how that is known, and the way to put it right. */
export function Whose(props: WhoseProps) {
  const { person } = props.connection.whose;
  return (
    <section aria-labelledby="whose-title">
      <h2 id="whose-title">{WORDS.whose}</h2>
      <WhoseQuestion {...props} />
      {person ? <Known {...props} /> : <Unknown {...props} />}
    </section>
  );
}

function Unknown({ connection }: WhoseProps) {
  if (connection.whose.isAsked) return undefined;
  return <p className="quiet">{WORDS.notYet}</p>;
}

type Doing = 'nothing' | 'naming' | 'moving';

function Known(props: WhoseProps) {
  const { connection, connections } = props;
  const [doing, setDoing] = useState<Doing>('nothing');
  const person = connection.whose.person!;
  const called = calledIn(person, connections);
  const done = () => setDoing('nothing');
  const opener = useFocusBack(doing === 'nothing');
  return (
    <>
      <p>
        <strong>{called}</strong>
      </p>
      <HowKnown {...props} />
      {doing === 'nothing' && (
        <div className="buttons">
          <button ref={opener} className="button" type="button" onClick={() => setDoing('naming')}>
            {WORDS.rename}
          </button>
          {connections.length > 1 && (
            <button className="button" type="button" onClick={() => setDoing('moving')}>
              {WORDS.notThem(called)}
            </button>
          )}
        </div>
      )}
      {doing === 'naming' && <NamePerson person={person} {...props} done={done} />}
      {doing === 'moving' && <MovePerson person={person} {...props} done={done} />}
    </>
  );
}

/** What was open is gone with the focus in it: that goes back to where it came from. */
function useFocusBack(isClosed: boolean) {
  const opener = useRef<HTMLButtonElement>(null);
  const wasClosed = useRef(isClosed);
  useEffect(() => {
    if (isClosed && !wasClosed.current) opener.current?.focus();
    wasClosed.current = isClosed;
  }, [isClosed]);
  return opener;
}

function HowKnown({ connection, connections }: WhoseProps) {
  const elsewhere = alsoAt(connection, connections).join(', ');
  if (elsewhere === '') return undefined;
  return <p className="quiet">{connection.whose.isMatched ? WORDS.matched(elsewhere) : WORDS.alsoAt(elsewhere)}</p>;
}

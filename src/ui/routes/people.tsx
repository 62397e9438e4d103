import { useState } from 'react';
import { Link } from 'react-router';
import type { ConnectionView, PersonRecord } from '../../engine/api.ts';
import { formatDate } from '../../fhir/dates.ts';
import { Binding } from '../components/binding.tsx';
import { Page } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import type { UiDeps } from '../deps.ts';
import { NamePerson } from '../people/name-person.tsx';
import { calledHere } from '../people/people.ts';
import { WhoseQuestion } from '../people/whose-question.tsx';
import { lookedAtNow, SAMPLE, usePerson } from '../state/person.ts';
import { locale } from '../words/language.ts';
import { PEOPLE_WORDS as WORDS } from '../words/people.ts';
import { WHOSE_WORDS } from '../words/whose.ts';
import '../people/people.css';

/** Everybody whose record is here: who they are, what is theirs, and who is looked at. */
export const peopleRoute = (deps: UiDeps) => ({
  loader: () => loadPeople(deps),
  Component: People,
  ErrorBoundary: RouteError,
});

async function loadPeople(deps: UiDeps) {
  const [people, connections, lookedAt] = await Promise.all([
    deps.engine.readPeople(),
    deps.engine.listConnections(),
    lookedAtNow(deps.engine),
  ]);
  return { ...people, lookedAt, connections, deps };
}

type Loaded = Awaited<ReturnType<typeof loadPeople>>;

function People() {
  const loaded = useLoaded<typeof loadPeople>();
  const { people, unknown, connections, deps } = loaded;
  return (
    <Page title={WORDS.title} lead={WORDS.lead}>
      {people.length === 0 && <p className="quiet">{WORDS.none}</p>}
      <ul className="people">
        {people.map((person) => (
          <Card key={person.id} person={person} {...loaded} />
        ))}
      </ul>
      {unknown.length > 0 && (
        <section aria-labelledby="unknown-title">
          <h2 id="unknown-title">{WHOSE_WORDS.unknown}</h2>
          {people.length > 0 && <p className="quiet">{WORDS.unknownLead}</p>}
          <ul className="panel person-sources">
            {unknown.map((id) => {
              const connection = connections.find((one) => one.id === id);
              return (
                <li key={id}>
                  <Source id={id} connections={connections} />
                  {connection && <WhoseQuestion connection={connection} connections={connections} deps={deps} />}
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <section aria-labelledby="add-title">
        <h2 id="add-title">{WORDS.add}</h2>
        <p className="quiet">{WORDS.addHow}</p>
        <div className="buttons">
          <Link className="button" to="/providers/add">
            {WORDS.addProvider}
          </Link>
          <Link className="button" to="/files">
            {WORDS.bring}
          </Link>
        </div>
        {people.length > 1 && <p className="quiet small">{WORDS.wrong}</p>}
      </section>
    </Page>
  );
}

function Card({ person, lookedAt, people, connections, deps }: Loaded & { readonly person: PersonRecord }) {
  const { id, birthDate, sources } = person;
  const choose = usePerson((topic) => topic.choose);
  const [isNaming, setIsNaming] = useState(false);
  const called = calledHere(person);
  const isShown = lookedAt === id || people.length + Math.min(1, lookedAt === null ? 1 : 0) === 1;
  const first = connections.find((one) => sources.includes(one.id));
  const title = `person-${id}`;
  return (
    <li className="panel person" aria-labelledby={title}>
      <h2 id={title}>{called}</h2>
      {birthDate !== undefined && <p className="quiet">{WHOSE_WORDS.born(formatDate(birthDate, locale()))}</p>}
      {id === SAMPLE && <p className="attention-words">{WORDS.sample}</p>}
      <h3 className="small quiet">{WORDS.from}</h3>
      <ul className="person-sources">
        {sources.map((source) => (
          <li key={source}>
            <Source id={source} connections={connections} />
          </li>
        ))}
      </ul>
      {isNaming && first ? (
        <NamePerson
          person={person}
          connection={first}
          connections={connections}
          deps={deps}
          done={() => setIsNaming(false)}
        />
      ) : (
        <div className="buttons">
          {isShown ? (
            <span className="shown-now">{WORDS.shown}</span>
          ) : (
            <button className="button" type="button" onClick={() => void choose(id)}>
              {WORDS.show(called)}
            </button>
          )}
          {id !== SAMPLE && first && (
            <button
              className="button"
              type="button"
              aria-label={WORDS.renameOf(called)}
              onClick={() => setIsNaming(true)}
            >
              {WORDS.rename}
            </button>
          )}
        </div>
      )}
    </li>
  );
}

/** Where something of theirs comes from, with the way to it; what is no connection they entered themselves. */
function Source({ id, connections }: { readonly id: string; readonly connections: readonly ConnectionView[] }) {
  const connection = connections.find((one) => one.id === id);
  return (
    <span className="person-source">
      <Binding stripe={connection?.stripe ?? 0} />
      {connection ? (
        <span>
          <Link to={`/providers/${id}`}>{connection.name}</Link>
          {connection.file && !connection.file.isSample && <span className="quiet"> ({WORDS.file})</span>}
        </span>
      ) : (
        <Link to="/enter">{WORDS.own}</Link>
      )}
    </span>
  );
}

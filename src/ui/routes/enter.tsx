import { data, Link, redirect, useNavigate, useRevalidator, type LoaderFunctionArgs } from 'react-router';
import { isObject } from '../../base/json.ts';
import type { OwnAddress, RowView } from '../../engine/api.ts';
import { formatDate } from '../../fhir/dates.ts';
import { parsePreservingDecimals } from '../../fhir/decimals.ts';
import { today } from '../../base/today.ts';
import { Binding } from '../components/binding.tsx';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { Page } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import type { UiDeps } from '../deps.ts';
import { noteDeleted, useDeleted } from '../enter/deleted.ts';
import { EnterForm } from '../enter/form.tsx';
import { fieldsOf, isKind, KIND_NAMES } from '../enter/kinds.ts';
import { editPath } from '../enter/paths.ts';
import { calledHere } from '../people/people.ts';
import { type LookedAt, lookedAtNow, usePerson } from '../state/person.ts';
import { recordPath } from '../timeline/row.tsx';
import { ENTER_WORDS as WORDS } from '../words/enter.ts';
import { locale } from '../words/language.ts';
import '../enter/enter.css';

/** What the person entered, and what they can add. */
export const enterRoute = (deps: UiDeps) => ({
  async loader() {
    const personId = await lookedAtNow(deps.engine);
    return { deps, personId, rows: await deps.engine.listOwnEntries(whoseIs(personId)) };
  },
  Component: Enter,
  ErrorBoundary: RouteError,
});

/** One form: of a new entry. */
export const enterKindRoute = (deps: UiDeps) => ({
  async loader({ params: { kind } }: LoaderFunctionArgs) {
    if (!isKind(kind)) throw data('no such form', 404);
    return { deps, kind, personId: await lookedAtNow(deps.engine) };
  },
  Component: EnterOne,
  ErrorBoundary: RouteError,
});

/** The same, of one that is here. */
export const editRoute = (deps: UiDeps) => ({
  loader: ({ params }: LoaderFunctionArgs) => loadOwn(deps, params),
  Component: Edit,
  ErrorBoundary: RouteError,
});

const whoseIs = (personId: LookedAt) => (personId === undefined ? {} : { personId });

function Enter() {
  const { rows, deps, personId } = useLoaded<ReturnType<typeof enterRoute>['loader']>();
  return (
    <Page title={WORDS.title} lead={WORDS.lead}>
      <Deleted deps={deps} personId={personId} />
      <section aria-labelledby="add-title">
        <h2 id="add-title">{WORDS.what}</h2>
        <ul className="kinds">
          {KIND_NAMES.map((kind) => (
            <li key={kind}>
              <Link className="button" to={`/enter/${kind}`}>
                {WORDS.kinds[kind].name}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="yours-title">
        <h2 id="yours-title">{WORDS.yours}</h2>
        {rows.length === 0 ? (
          <p className="quiet">{WORDS.none}</p>
        ) : (
          <ul className="panel">
            {rows.map((row) => (
              <OwnRow key={row.position} row={row} />
            ))}
          </ul>
        )}
      </section>
    </Page>
  );
}

const OwnRow = ({ row }: { readonly row: RowView }) => (
  <li className="own-row">
    <Binding stripe={row.stripe} />
    <span>
      <Link to={recordPath(row)}>{row.title}</Link>
      {row.detail && <span> · {row.detail}</span>}
      {row.when && <span className="quiet small"> · {formatDate(row.when, locale())}</span>}
    </span>
    <Link className="small" to={editPath(row)} aria-label={`${WORDS.edit}: ${row.title}`}>
      {WORDS.edit}
    </Link>
  </li>
);

/** The way back of the last that was deleted. */
function Deleted({ deps, personId }: { readonly deps: UiDeps; readonly personId: LookedAt }) {
  const last = useDeleted((topic) => topic.last);
  const { revalidate } = useRevalidator();
  const { run, busy, failure } = useAttempt();
  if (!last) return null;
  const undo = () =>
    run(async () => {
      await deps.engine.saveOwnEntry({ text: last.text, personId });
      noteDeleted(undefined);
      await revalidate();
    });
  return (
    <div className="note" aria-live="polite">
      <p>
        {WORDS.deleted(last.title)}{' '}
        <button className="plain" type="button" disabled={busy} onClick={undo}>
          {WORDS.undo}
        </button>
      </p>
      {failure && <FailureNote failure={failure} advise />}
    </div>
  );
}

function EnterOne() {
  const { kind, deps, personId } = useLoaded<ReturnType<typeof enterKindRoute>['loader']>();
  return (
    <Page title={WORDS.kinds[kind].add} lead={<For personId={personId} />}>
      {personId === null ? (
        <p className="note attention">{WORDS.choosePerson}</p>
      ) : (
        <EnterForm key={kind} kind={kind} deps={deps} personId={personId} today={today()} />
      )}
    </Page>
  );
}

/** Whose it will be: said only where there are several. */
function For({ personId }: { readonly personId: LookedAt }) {
  const person = usePerson(({ people }) => people.find(({ id }) => id === personId));
  return person ? WORDS.whose(calledHere(person)) : undefined;
}

async function loadOwn(deps: UiDeps, { connectionId = '', type = '', id = '' }: LoaderFunctionArgs['params']) {
  const address: OwnAddress = { connectionId, type, id };
  const view = await deps.engine.readResource(connectionId, type, id);
  if (!view) throw data('no such entry', 404);
  // Only what has no hospital behind it can be changed here.
  if (view.stripe !== 0) throw redirect(recordPath(address));
  const { resource, decimalOf } = parsePreservingDecimals(view.text);
  return {
    deps,
    address,
    view,
    resource: isObject(resource) ? resource : {},
    own: fieldsOf(resource, decimalOf),
    version: view.versions?.[0]?.number ?? 1,
    personId: await lookedAtNow(deps.engine),
  };
}

function Edit() {
  const { deps, address, view, resource, own, version, personId } = useLoaded<typeof loadOwn>();
  const { run, busy, failure } = useAttempt();
  const navigate = useNavigate();
  const remove = () =>
    run(async () => {
      await deps.engine.removeOwnEntry(address);
      noteDeleted({ title: view.row.title, text: view.text });
      await navigate('/enter', { replace: true });
    });
  const removal = (
    <button className="button danger" type="button" disabled={busy} onClick={remove}>
      {WORDS.delete}
    </button>
  );
  return (
    <Page title={own ? WORDS.kinds[own.kind].change : view.row.title} lead={own && WORDS.history}>
      {own ? (
        <EnterForm
          key={`${address.id} ${version}`}
          kind={own.kind}
          deps={deps}
          personId={personId}
          today={today()}
          before={{ resource, fields: own.fields, address, version }}
        >
          {removal}
        </EnterForm>
      ) : (
        <>
          <p className="note">{WORDS.noEdit}</p>
          <div className="buttons">
            <Link className="button" to={recordPath(address)}>
              {WORDS.see}
            </Link>
            {removal}
          </div>
        </>
      )}
      {failure && <FailureNote failure={failure} advise />}
    </Page>
  );
}

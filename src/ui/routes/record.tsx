import { useRef, type ReactNode } from 'react';
import {
  data,
  Link,
  useLocation,
  useNavigate,
  useRevalidator,
  useSearchParams,
  type LoaderFunctionArgs,
} from 'react-router';
import { fromBase64 } from '../../base/bytes.ts';
import { isObject } from '../../base/json.ts';
import type { AttachmentView, Engine, ResourceView } from '../../engine/api.ts';
import { attachmentsOf } from '../../fhir/attachment.ts';
import { codesOf, LOINC } from '../../fhir/coding.ts';
import { formatDate } from '../../fhir/dates.ts';
import { parsePreservingDecimals } from '../../fhir/decimals.ts';
import type { Resource } from '../../fhir/resource.ts';
import { summarize, type Summary } from '../../record/summary.ts';
import { Attachment } from '../components/attachment.tsx';
import { Binding } from '../components/binding.tsx';
import { Facts, FactSection } from '../components/facts.tsx';
import { Measured } from '../components/measured.tsx';
import { useTitle } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import type { UiDeps } from '../deps.ts';
import { documentPath } from '../documents/document-path.ts';
import { editPath } from '../enter/paths.ts';
import { useFoundWords } from '../entry/found-words.ts';
import { MarkNotes, Marks } from '../entry/marks.tsx';
import { Narrative } from '../entry/narrative.tsx';
import { Related } from '../entry/related.tsx';
import { SameThing } from '../entry/same-thing.tsx';
import { Source } from '../entry/source.tsx';
import { Topic } from '../entry/topic.tsx';
import { WhoseEntry } from '../people/whose-entry.tsx';
import { OlderNote, Versions } from '../versions/versions.tsx';
import { visitPath } from '../visits/visit-path.ts';
import { dayWords, ENTRY_WORDS } from '../words/entry.ts';
import { locale } from '../words/language.ts';
import { pageWords } from '../words/page.ts';
import { exactly } from '../words/when.ts';
import { isOwnEntry } from '../words/own-entries.ts';
import { knownReferences } from './record-names.ts';
import '../entry/entry.css';
import './record.css';

/** One entry of the record: what it says in plain lines, its documents, and the data as sent. */
export const recordRoute = ({ engine }: UiDeps) => ({
  loader: ({ params }: LoaderFunctionArgs) => loadRecord(engine, params),
  Component: Entry,
  ErrorBoundary: RouteError,
});

async function loadRecord(
  engine: Engine,
  { connectionId = '', type = '', id = '', number }: LoaderFunctionArgs['params'],
) {
  const view = await engine.readResource(connectionId, type, id, number === undefined ? undefined : Number(number));
  if (!view) throw data('no such entry', 404);
  const { resource, decimalOf } = parsePreservingDecimals(view.text);
  const [known, mark, words, compare] = await Promise.all([
    knownReferences(engine, connectionId, resource),
    engine.readMark({ connectionId, type, id }),
    pageWords(),
    view.versions && import('../versions/comparer.ts').then(({ comparer }) => comparer()),
  ]);
  return {
    view,
    engine,
    mark,
    resource,
    summary: summarize(resource, { decimalOf, nameOf: (reference) => known.get(reference)?.name, words }),
    pathOf: (reference: string) => known.get(reference)?.path,
    read: (i: number) => readAttachment(engine, view, resource, i),
    readText: (i: number) => readText(engine, view, resource, i),
    fetch: (i: number) => engine.fetchFile(connectionId, view.attachments[i]?.url ?? ''),
    compare,
  };
}

/** The bytes of attachment `i`: out of the resource when it carries them, else out of the store. */
async function readAttachment(
  engine: Engine,
  { connectionId, attachments }: ResourceView,
  resource: Resource,
  i: number,
): Promise<AttachmentView | undefined> {
  const link = attachments[i];
  const inline = attachmentsOf(resource)[i]?.data;
  if (link?.state === 'inline' && inline !== undefined) {
    const bytes = bytesIn(inline);
    return bytes && { contentType: link.contentType, bytes };
  }
  return link && engine.readAttachment(connectionId, link.url);
}

/** Undefined for what is no base64. */
function bytesIn(data: string): AttachmentView['bytes'] | undefined {
  try {
    return fromBase64(data);
  } catch {
    return undefined;
  }
}

/** Its words: as they are kept beside it, or out of what the resource carries. */
async function readText(
  engine: Engine,
  view: ResourceView,
  resource: Resource,
  i: number,
): Promise<string | undefined> {
  const link = view.attachments[i];
  if (link?.state !== 'inline') return link && engine.readAttachmentText(view.connectionId, link.url);
  const file = await readAttachment(engine, view, resource, i);
  const { extractText } = await import('../../record/text/extract.ts');
  return file && extractText(file.bytes, file.contentType);
}

function Entry() {
  const { view, engine, mark, resource, summary, pathOf, read, readText, fetch, compare } =
    useLoaded<typeof loadRecord>();
  const { revalidate } = useRevalidator();
  const [params] = useSearchParams();
  const words = params.get('q') ?? '';
  const search = words === '' ? '' : `?${new URLSearchParams({ q: words }).toString()}`;
  const article = useRef<HTMLElement>(null);
  const { providerName, fetchedAt, attachments, connectionId, type, id, older } = view;
  const isOwn = isOwnEntry(view);
  const entry = { connectionId, type, id };
  useTitle(summary.title);
  useFoundWords(article, words, view);
  return (
    <article ref={article} className="entry">
      <Head view={view} summary={summary}>
        <MarkNotes mark={mark} />
      </Head>
      {attachments.length > 0 && (
        <section aria-labelledby="documents-title">
          <h2 id="documents-title">{attachments.length === 1 ? ENTRY_WORDS.document : ENTRY_WORDS.documents}</h2>
          <ul className="attachments">
            {attachments.map((link, i) => (
              <Attachment
                key={`${i} ${link.url}`}
                link={link}
                read={() => read(i)}
                readText={() => readText(i)}
                fetch={() => fetch(i).finally(() => void revalidate())}
              />
            ))}
          </ul>
          <p>
            <Link to={{ pathname: documentPath(entry), search }}>{ENTRY_WORDS.reader}</Link>
          </p>
        </section>
      )}
      {older === undefined && <Ways view={view} resource={resource} />}
      {summary.facts.length > 0 && <Facts facts={summary.facts} pathOf={pathOf} />}
      {summary.sections.map((section, i) => (
        <FactSection key={`${i} ${section.title}`} section={section} pathOf={pathOf} />
      ))}
      {older === undefined && (
        <>
          <Topic resource={resource} />
          <Marks mark={mark} save={(change) => engine.saveMark(entry, change).then(() => revalidate())} />
          <SameThing entry={entry} title={summary.title} engine={engine} state={fetchedAt} />
          <Related entry={entry} engine={engine} state={fetchedAt} />
        </>
      )}
      {compare && <Versions view={view} compare={compare} />}
      <section aria-label={ENTRY_WORDS.whereFrom} className="entry-source">
        <p className="quiet small">
          {isOwn ? ENTRY_WORDS.enteredHere : ENTRY_WORDS.fetchedFrom(providerName)}{' '}
          <time dateTime={new Date(fetchedAt).toISOString()}>{exactly(fetchedAt)}</time>.
        </p>
        <Narrative div={isObject(resource.text) ? resource.text['div'] : undefined} provider={providerName} />
        <Source
          json={view.text}
          title={isOwn ? ENTRY_WORDS.sourceYou : ENTRY_WORDS.source(providerName)}
          pathOf={pathOf}
        />
      </section>
    </article>
  );
}

/** Screens that show more of it than this one. */
function Ways({ view, resource }: { readonly view: ResourceView; readonly resource: Resource }) {
  const { row, type } = view;
  const test = codesOf(resource['code']).find(({ system }) => system === LOINC)?.code;
  const isMeasured = type === 'Observation' && (row.kind === 'lab' || row.kind === 'vital');
  const ways = [
    ...(type === 'Encounter' ? [{ to: visitPath(row), name: ENTRY_WORDS.story }] : []),
    ...(isMeasured && test !== undefined ? [{ to: `/labs/${encodeURIComponent(test)}`, name: ENTRY_WORDS.trend }] : []),
    ...(isOwnEntry(view) ? [{ to: editPath(row), name: ENTRY_WORDS.edit }] : []),
  ];
  if (ways.length === 0) return null;
  return (
    <p className="buttons">
      {ways.map(({ to, name }) => (
        <Link key={to} className="button" to={to}>
          {name}
        </Link>
      ))}
    </p>
  );
}

interface HeadProps {
  readonly view: ResourceView;
  readonly summary: Summary;
  readonly children: ReactNode;
}

function Head({ view, summary, children }: HeadProps) {
  const { row, providerName, stripe } = view;
  const { title, subtitle, when, statements, value } = summary;
  return (
    <header>
      <Back />
      <p className="from">
        <Binding stripe={stripe} />
        {subtitle} · {providerName}
      </p>
      <h1 tabIndex={-1}>{title}</h1>
      <WhoseEntry connectionId={view.connectionId} />
      {when && (
        <p>
          <time dateTime={when}>{formatDate(when, locale())}</time>
        </p>
      )}
      <OlderNote view={view} />
      {row.removed !== undefined && <p className="note attention">{ENTRY_WORDS.unlisted(dayWords(row.removed))}</p>}
      {children}
      {statements
        .filter(({ text }) => !saysAgain(text, value))
        .map(({ tone, text }) => (
          <p key={text} className={`note ${tone}`}>
            {text}
          </p>
        ))}
      {value && <Measured value={value} flagged={row.flagged} />}
    </header>
  );
}

/** To where one came from: a list, a chapter, what was searched for. Whoever came by an address is led to the timeline. */
function Back() {
  const { search } = useLocation();
  const navigate = useNavigate();
  const hasPast = isObject(history.state) && Number(history.state['idx']) > 0;
  return (
    <Link
      className="back"
      to={{ pathname: '/timeline', search }}
      onClick={(event) => {
        if (!hasPast || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        void navigate(-1);
      }}
    >
      ‹ {hasPast ? ENTRY_WORDS.back : ENTRY_WORDS.timeline}
    </Link>
  );
}

/** "The source marked this as high." says nothing new where "High" stands beside the value. */
const saysAgain = (text: string, value: Summary['value']): boolean =>
  value?.interpretation !== undefined && text.endsWith(` ${value.interpretation.text.toLowerCase()}.`);

import { data, Link, useLocation, useRevalidator, type LoaderFunctionArgs } from 'react-router';
import { fromBase64 } from '../../base/bytes.ts';
import type { AttachmentView, Engine, ResourceView } from '../../engine/api.ts';
import { attachmentsOf } from '../../fhir/attachment.ts';
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
import { Source } from '../components/source.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import type { UiDeps } from '../deps.ts';
import { WhoseEntry } from '../people/whose-entry.tsx';
import { OlderNote, Versions } from '../versions/versions.tsx';
import { day, exactly } from '../words/when.ts';
import { isOwnEntry } from '../words/own-entries.ts';
import { knownReferences } from './record-names.ts';
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
  const known = await knownReferences(engine, connectionId, resource);
  return {
    view,
    summary: summarize(resource, { decimalOf, nameOf: (reference) => known.get(reference)?.name }),
    pathOf: (reference: string) => known.get(reference)?.path,
    read: (i: number) => readAttachment(engine, view, resource, i),
    readText: (i: number) => readText(engine, view, resource, i),
    fetch: (i: number) => engine.fetchFile(connectionId, view.attachments[i]?.url ?? ''),
    compare: (numbers: readonly [number, number]) => engine.compareVersions(connectionId, type, id, numbers),
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
  const { view, summary, pathOf, read, readText, fetch, compare } = useLoaded<typeof loadRecord>();
  const { revalidate } = useRevalidator();
  const { providerName, fetchedAt, attachments } = view;
  useTitle(summary.title);
  return (
    <article className="entry">
      <Head view={view} summary={summary} />
      {attachments.length > 0 && (
        <section aria-labelledby="documents-title">
          <h2 id="documents-title">{attachments.length === 1 ? 'Document' : 'Documents'}</h2>
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
        </section>
      )}
      {summary.facts.length > 0 && <Facts facts={summary.facts} pathOf={pathOf} />}
      {summary.sections.map((section, i) => (
        <FactSection key={`${i} ${section.title}`} section={section} pathOf={pathOf} />
      ))}
      <Versions view={view} compare={compare} />
      <section aria-label="Where this comes from">
        <p className="quiet small">
          {isOwnEntry(view) ? 'Entered here' : `From ${providerName}, fetched`}{' '}
          <time dateTime={new Date(fetchedAt).toISOString()}>{exactly(fetchedAt)}</time>.
        </p>
        <Source json={view.text} provider={isOwnEntry(view) ? 'you' : providerName} />
      </section>
    </article>
  );
}

function Head({ view, summary }: { view: ResourceView; summary: Summary }) {
  const { row, providerName, stripe } = view;
  const { title, subtitle, when, statements, value } = summary;
  const { search } = useLocation();
  return (
    <header>
      <Link className="back" to={{ pathname: '/timeline', search }}>
        ‹ Timeline
      </Link>
      <p className="from">
        <Binding stripe={stripe} />
        {subtitle} · {providerName}
      </p>
      <h1 tabIndex={-1}>{title}</h1>
      <WhoseEntry connectionId={view.connectionId} />
      {when && (
        <p>
          <time dateTime={when}>{formatDate(when)}</time>
        </p>
      )}
      <OlderNote view={view} />
      {row.removed !== undefined && (
        <p className="note attention">
          No longer in the provider’s list, since {day(row.removed)}. This is what it said when it was fetched.
        </p>
      )}
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

/** "The source marked this as high." says nothing new where "High" stands beside the value. */
const saysAgain = (text: string, value: Summary['value']): boolean =>
  value?.interpretation !== undefined && text.endsWith(` ${value.interpretation.text.toLowerCase()}.`);

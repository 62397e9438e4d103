import { data, Link, useLocation, type LoaderFunctionArgs } from 'react-router';
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
import { exactly } from '../words/when.ts';
import { knownReferences } from './record-names.ts';
import './record.css';

/** One entry of the record: what it says in plain lines, its documents, and the data as sent. */
export const recordRoute = ({ engine }: UiDeps) => ({
  loader: ({ params }: LoaderFunctionArgs) => loadRecord(engine, params),
  Component: Entry,
  ErrorBoundary: RouteError,
});

async function loadRecord(engine: Engine, { connectionId = '', type = '', id = '' }: LoaderFunctionArgs['params']) {
  const view = await engine.readResource(connectionId, type, id);
  if (!view) throw data('no such entry', 404);
  const { resource, decimalOf } = parsePreservingDecimals(view.text);
  const known = await knownReferences(engine, connectionId, resource);
  return {
    view,
    summary: summarize(resource, { decimalOf, nameOf: (reference) => known.get(reference)?.name }),
    pathOf: (reference: string) => known.get(reference)?.path,
    read: (i: number) => readAttachment(engine, view, resource, i),
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
    return { contentType: link.contentType, bytes: fromBase64(inline) };
  }
  return link && engine.readAttachment(connectionId, link.url);
}

function Entry() {
  const { view, summary, pathOf, read } = useLoaded<typeof loadRecord>();
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
              <Attachment key={`${i} ${link.url}`} link={link} read={() => read(i)} />
            ))}
          </ul>
        </section>
      )}
      {summary.facts.length > 0 && <Facts facts={summary.facts} pathOf={pathOf} />}
      {summary.sections.map((section, i) => (
        <FactSection key={`${i} ${section.title}`} section={section} pathOf={pathOf} />
      ))}
      <section aria-label="Where this comes from">
        <p className="quiet small">
          From {providerName}, fetched <time dateTime={new Date(fetchedAt).toISOString()}>{exactly(fetchedAt)}</time>.
        </p>
        <Source json={view.text} provider={providerName} />
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
      {when && (
        <p>
          <time dateTime={when}>{formatDate(when)}</time>
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

import { useEffect, useMemo, useState } from 'react';
import type { AttachmentLink, AttachmentView } from '../../engine/api.ts';
import { bytes } from '../words/numbers.ts';
import { wordsFor } from '../words/failures.ts';
import { useAttempt } from './connection-actions.tsx';
import { FailureNote } from './failure-note.tsx';
import { fileNameOf, renditionOf, textOf } from './rendition.ts';
import { saveFile } from './save-file.ts';
import './attachment.css';

interface AttachmentProps {
  readonly link: AttachmentLink;
  /** Decrypts it, or takes it out of the resource; undefined when it is not here after all. */
  readonly read: () => Promise<AttachmentView | undefined>;
}

/** One rendition of a document: opened inside the page, which gives it no power, or handed to the device as a file. */
export function Attachment({ link, read }: AttachmentProps) {
  const [view, setView] = useState<AttachmentView | 'missing'>();
  const { run, busy, failure } = useAttempt();
  const here = link.state !== 'not-kept' && view !== 'missing';
  const name = fileNameOf(link.title, link.contentType);

  const open = () => run(async () => setView((await read()) ?? 'missing'));
  const download = () =>
    run(async () => {
      const found = await read();
      if (found) saveFile(found.bytes, name);
      else setView('missing');
    });

  return (
    <li className="panel attachment">
      <div className="attachment-head">
        <div>
          <strong>{link.title || 'Document'}</strong>
          <p className="quiet small">
            {[TYPES[link.contentType] ?? link.contentType, link.size === undefined ? '' : bytes(link.size)]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        {here && (
          <div className="buttons">
            <button className="button" type="button" disabled={busy} onClick={view ? () => setView(undefined) : open}>
              {view ? 'Close' : 'Open'}
            </button>
            <button className="button" type="button" disabled={busy} onClick={download}>
              Download
            </button>
          </div>
        )}
      </div>
      {!here && <p className="quiet">{notHere(link)}</p>}
      {failure && <FailureNote failure={failure} />}
      {view && view !== 'missing' && <Shown view={view} title={link.title || 'Document'} />}
    </li>
  );
}

function notHere({ failure }: AttachmentLink): string {
  if (!failure) return 'Not kept on this device. Fetch again to try once more, or open it on the provider’s own site.';
  const { happened, action } = wordsFor(failure);
  return `Not kept on this device. ${happened} ${action}`;
}

function Shown({ view, title }: { view: AttachmentView; title: string }) {
  const rendition = renditionOf(view.bytes, view.contentType);
  switch (rendition) {
    case 'text':
      return <p className="document text">{textOf(view.bytes)}</p>;
    case 'xml':
      return <pre className="document">{textOf(view.bytes)}</pre>;
    case 'html':
      return <Html view={view} title={title} />;
    case 'pdf':
      // Most phones have no viewer inside a page.
      if (!navigator.pdfViewerEnabled) return <OnlyAsFile />;
      return <BlobFrame view={view} title={title} type="application/pdf" />;
    case 'image':
      return <Picture view={view} title={title} />;
    case 'file':
      return <OnlyAsFile />;
  }
}

const OnlyAsFile = () => (
  <p className="quiet">This kind of file cannot be shown here. Download it to open it in another app.</p>
);

// Said again inside, though the frame has the page's policy too: no script, nothing from anywhere.
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">`;

/**
 * A stranger's page: no scripts, no origin, no forms, no requests, no way out of its frame.
 *
 * By address and not by `srcDoc`, which would ask for a policy of Trusted Types that makes HTML of strings.
 */
function Html({ view, title }: { view: AttachmentView; title: string }) {
  const page = useMemo(() => [POLICY, textOf(view.bytes)], [view]);
  const url = useBlobUrl(page, 'text/html; charset=utf-8');
  return <iframe className="document frame" sandbox="" src={url} title={title} referrerPolicy="no-referrer" />;
}

function BlobFrame({ view, title, type }: { view: AttachmentView; title: string; type: string }) {
  const url = useBlobUrl(view.bytes, type);
  return <iframe className="document frame tall" src={url} title={title} />;
}

function Picture({ view, title }: { view: AttachmentView; title: string }) {
  const url = useBlobUrl(view.bytes, view.contentType);
  return <img className="document" src={url} alt={title} />;
}

/** A blob address has this page's origin, and its policy: what is 'text/html' goes into a frame that takes the origin away. */
function useBlobUrl(content: AttachmentView['bytes'] | readonly string[], type: string): string {
  const url = useMemo(
    () => URL.createObjectURL(new Blob(content instanceof Uint8Array ? [content] : [...content], { type })),
    [content, type],
  );
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return url;
}

const TYPES: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'text/plain': 'Text',
  'text/html': 'Web page',
  'text/xml': 'XML',
  'application/xml': 'XML',
  'application/hl7-v3+xml': 'Clinical document (XML)',
  'text/rtf': 'Rich text',
  'application/rtf': 'Rich text',
  'image/png': 'Picture',
  'image/jpeg': 'Picture',
};

import { useState } from 'react';
import type { AttachmentLink, AttachmentView } from '../../engine/api.ts';
import { fileName, formatOf, renditionOf, type Shown as ShownAs } from '../../record/documents.ts';
import { decodeText } from '../../record/text/decode.ts';
import { RENDITION_WORDS } from '../words/documents.ts';
import { ENTRY_WORDS } from '../words/entry.ts';
import { wordsFor } from '../words/failures.ts';
import { bytes } from '../words/numbers.ts';
import { notShownWords, READER_WORDS as WORDS } from '../words/reader.ts';
import { useAttempt } from './connection-actions.tsx';
import { FailureNote } from './failure-note.tsx';
import { HtmlFrame, PdfFrame, PictureShown } from './rendition.tsx';
import { saveFile } from './save-file.ts';
import './attachment.css';

interface AttachmentProps {
  readonly link: AttachmentLink;
  /** Decrypts it, or takes it out of the resource; undefined when it is not here after all. */
  readonly read: () => Promise<AttachmentView | undefined>;
  /** The words in it, for what a browser does not show. */
  readonly readText: () => Promise<string | undefined>;
  /** Fetches it, though it was left out. */
  readonly fetch: () => Promise<void>;
}

interface Opened {
  readonly view: AttachmentView;
  readonly as: ShownAs;
  /** Where only the words of it can be shown. */
  readonly text: string | undefined;
}

/** One rendition of a document: opened inside the page, which gives it no power, or handed to the device as a file. */
export function Attachment({ link, read, readText, fetch }: AttachmentProps) {
  const [opened, setOpened] = useState<Opened | 'missing'>();
  const { run, busy, failure } = useAttempt();
  const title = link.title || ENTRY_WORDS.document;
  const here = link.state !== 'not-kept' && opened !== 'missing';

  const open = () =>
    run(async () => {
      const view = await read();
      const as = view && renditionOf(view.bytes, view.contentType);
      const text = as && isOnlyText(as) ? await readText() : undefined;
      setOpened(view && as ? { view, as, text } : 'missing');
    });
  const download = () =>
    run(async () => {
      const found = await read();
      if (found) saveFile(found.bytes, fileName(link.title, renditionOf(found.bytes, found.contentType).contentType));
      else setOpened('missing');
    });

  return (
    <li className="panel attachment">
      <div className="attachment-head">
        <div>
          <strong>{title}</strong>
          <p className="quiet small">
            {[
              link.contentType === '' ? '' : RENDITION_WORDS[formatOf(link)],
              link.size === undefined ? '' : bytes(link.size),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        {here ? (
          <div className="buttons">
            <button
              className="button"
              type="button"
              disabled={busy}
              onClick={opened ? () => setOpened(undefined) : open}
            >
              {opened ? WORDS.close : WORDS.open}
            </button>
            <button className="button" type="button" disabled={busy} onClick={download}>
              {WORDS.download}
            </button>
          </div>
        ) : (
          canBeFetched(link) && (
            <button className="button" type="button" disabled={busy} onClick={() => run(fetch)}>
              {busy ? WORDS.fetching : WORDS.fetch}
            </button>
          )
        )}
      </div>
      {!here && !busy && !failure && <p className="quiet">{notHere(link)}</p>}
      {failure && <FailureNote failure={failure} />}
      {here && link.doubts.length > 0 && <p className="quiet small">{doubtWords(link)}</p>}
      {opened && opened !== 'missing' && (
        <>
          {opened.as.mislabelled && (
            <p className="quiet small">
              {WORDS.mislabelled(RENDITION_WORDS[formatOf(opened.view)], RENDITION_WORDS[formatOf(opened.as)])}
            </p>
          )}
          <Shown opened={opened} title={title} />
        </>
      )}
    </li>
  );
}

/** Most phones have no viewer of PDF inside a page, and no browser has one for these others. */
const isOnlyText = ({ rendition }: ShownAs): boolean =>
  rendition === 'rtf' || rendition === 'cda' || (rendition === 'pdf' && !navigator.pdfViewerEnabled);

/** What has no way to it, or one that is not taken, has none for a person who asks either. */
const NO_WAY = new Set([
  'transfer/not-in-file',
  'sync/file-not-offered',
  'sync/file-bad-address',
  'sync/foreign-address',
]);

const canBeFetched = ({ failure }: AttachmentLink): boolean => !failure || !NO_WAY.has(failure.code);

function notHere({ failure }: AttachmentLink): string {
  if (!failure) return `${WORDS.notKept} ${WORDS.notKeptHow}`;
  const { happened, action } = wordsFor(failure);
  return `${WORDS.notKept} ${happened} ${action}`;
}

const doubtWords = ({ doubts }: AttachmentLink): string =>
  doubts.includes('hash') ? WORDS.otherHash : WORDS.otherSize;

function Shown({ opened: { view, as, text }, title }: { opened: Opened; title: string }) {
  switch (as.rendition) {
    case 'text':
      return <p className="document text">{decodeText(view.bytes, view.contentType)}</p>;
    case 'xml':
      return <pre className="document">{decodeText(view.bytes, view.contentType)}</pre>;
    case 'html':
      return <HtmlFrame {...view} title={title} />;
    case 'image':
      return <PictureShown {...view} contentType={as.contentType} title={title} />;
    case 'pdf':
      if (navigator.pdfViewerEnabled) return <PdfFrame bytes={view.bytes} title={title} />;
      return <Words text={text} />;
    case 'rtf':
    case 'cda':
      return <Words text={text} />;
    case 'download':
      return <OnlyAsFile />;
  }
}

/** The words of a file that cannot be shown as it is meant to look. */
function Words({ text }: { text: string | undefined }) {
  if (!text) return <OnlyAsFile />;
  return (
    <>
      <p className="quiet small">{WORDS.onlyWords}</p>
      <p className="document text">{text}</p>
    </>
  );
}

const OnlyAsFile = () => <p className="quiet">{notShownWords('')}</p>;

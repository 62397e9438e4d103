import { useState } from 'react';
import { Link, useRevalidator } from 'react-router';
import type { AttachmentLink, Engine, ResourceView } from '../../engine/api.ts';
import { fileName, formatOf, readingRank } from '../../record/documents.ts';
import { Dated } from '../chapters/dated.tsx';
import { Binding } from '../components/binding.tsx';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { useTitle } from '../components/page.tsx';
import { saveFile } from '../components/save-file.ts';
import { useSettled } from '../state/use-settled.ts';
import { recordPath } from '../timeline/row.tsx';
import { RENDITION_WORDS } from '../words/documents.ts';
import { wordsFor } from '../words/failures.ts';
import { bytes } from '../words/numbers.ts';
import { READER_WORDS } from '../words/reader.ts';
import { documentPath } from './document-path.ts';
import { FileShown } from './file-shown.tsx';
import { Opening } from './opening.tsx';
import { openFile, type OpenedFile } from './open-file.ts';
import type { ReadingWay } from './readable.tsx';
import '../components/attachment.css';
import '../components/chips.css';
import './reader.css';

interface ReaderProps {
  readonly engine: Engine;
  readonly view: ResourceView;
  /** Of the sections of clinical documents, by their codes. */
  readonly order: readonly string[];
  /** Which of its files, as the address has it. */
  readonly file: string | null;
  /** What to look for in it. */
  readonly words: string;
}

/** One document, in whichever of its forms. */
export function Reader({ engine, view, order, file, words }: ReaderProps) {
  const { row, providerName, stripe, attachments } = view;
  const forms = attachments.map((link, i) => ({ link, i })).toSorted((a, b) => rankOf(a.link) - rankOf(b.link));
  const asked = forms.find(({ i }) => String(i) === file);
  const chosen = asked ?? forms[0];
  // Of the document, not of its form: what is looked for in one is looked for in the next.
  const [looked, setLooked] = useState(words);
  const [arranged, setArranged] = useState(order);
  useTitle(row.title);
  return (
    <article className="page reader">
      <header>
        <Link className="back screen-only" to="/documents">
          ‹ {READER_WORDS.back}
        </Link>
        <p className="from">
          <Binding stripe={stripe} />
          {providerName}
        </p>
        <h1 tabIndex={-1}>{row.title}</h1>
        <p className="quiet">
          {row.when && <Dated when={row.when} type={row.type} />}
          {row.when && row.detail && ' · '}
          {row.detail}
        </p>
        <p className="small screen-only">
          <Link to={recordPath(view)}>{READER_WORDS.entry}</Link>
        </p>
        {forms.length > 1 && (
          <nav className="chips screen-only" aria-label={READER_WORDS.forms}>
            <ul>
              {forms.map(({ link, i }) => (
                <li key={i}>
                  <Link className="chip" to={documentPath(view, i)} aria-current={i === chosen?.i ? 'true' : undefined}>
                    {formName(link, attachments)}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </header>
      {chosen ? (
        <Form
          key={`${chosen.i} ${chosen.link.state}`}
          engine={engine}
          view={view}
          i={chosen.i}
          link={chosen.link}
          words={looked}
          onWords={setLooked}
          order={arranged}
          onOrder={(next) => {
            setArranged(next);
            return engine.saveSectionOrder(next);
          }}
        />
      ) : (
        <p className="note">{READER_WORDS.noFile}</p>
      )}
    </article>
  );
}

/** What is here first, and of that what reads best. */
const rankOf = (link: AttachmentLink): number => (link.state === 'not-kept' ? 100 : 0) + readingRank(link);

/** By its format; where two have the same, by their titles. */
function formName(link: AttachmentLink, all: readonly AttachmentLink[]): string {
  const name = RENDITION_WORDS[formatOf(link)];
  const isOnly = all.filter((one) => RENDITION_WORDS[formatOf(one)] === name).length === 1;
  return isOnly || link.title === '' ? name : `${link.title} (${name})`;
}

interface FormProps extends ReadingWay {
  readonly engine: Engine;
  readonly view: ResourceView;
  readonly i: number;
  readonly link: AttachmentLink;
}

function Form({ engine, view, i, link, ...way }: FormProps) {
  // Once: the page is told of every change while a sync runs.
  const [opening] = useState(() => openFile(engine, view, i));
  // Above what shows the file in one way or another: they are asked for once.
  const [readWords] = useState(() => {
    let reading: ReturnType<typeof wordsOf> | undefined;
    return () => (reading ??= wordsOf(engine, view, i));
  });
  return (
    <Opened
      opening={opening}
      link={link}
      fetch={() => engine.fetchFile(view.connectionId, link.url)}
      title={link.title || view.row.title}
      readWords={readWords}
      {...way}
    />
  );
}

/** As they are kept beside it; those of a file that its entry carries are not. */
async function wordsOf(
  engine: Engine,
  { connectionId, attachments }: ResourceView,
  i: number,
): Promise<{ readonly words: string | undefined }> {
  const link = attachments[i];
  return { words: link?.state === 'kept' ? await engine.readAttachmentText(connectionId, link.url) : undefined };
}

interface OpenedProps extends Omit<React.ComponentProps<typeof FileShown>, 'file' | 'as' | 'isInside'> {
  readonly opening: Promise<OpenedFile>;
  readonly link: AttachmentLink;
  readonly fetch: () => Promise<void>;
}

function Opened({ opening, link, fetch, ...shown }: OpenedProps) {
  const opened = useSettled(opening);
  if (!opened) return <Opening />;
  if (opened.kind === 'missing') return <Missing link={link} fetch={fetch} />;
  if (opened.kind === 'failed') return <FailureNote failure={opened.failure} advise />;
  const { file, as } = opened;
  const claimed = RENDITION_WORDS[formatOf(file)];
  const found = RENDITION_WORDS[as.rendition];
  return (
    <>
      <div className="of-tools screen-only">
        <p className="quiet small">
          {found} · {bytes(file.bytes.length)}
        </p>
        <div className="buttons">
          <button className="button" type="button" onClick={printDocument}>
            {READER_WORDS.print}
          </button>
          <button
            className="button"
            type="button"
            onClick={() => saveFile(file.bytes, fileName(link.title || shown.title, as.contentType))}
          >
            {READER_WORDS.download}
          </button>
        </div>
      </div>
      {as.mislabelled && claimed !== found && <p className="quiet small">{READER_WORDS.mislabelled(claimed, found)}</p>}
      {link.doubts.length > 0 && (
        <p className="quiet small">{link.doubts.includes('hash') ? READER_WORDS.otherHash : READER_WORDS.otherSize}</p>
      )}
      <FileShown {...shown} file={file} as={as} />
    </>
  );
}

/** A PDF is printed by what shows it, all its pages; of a frame the paper would have what is seen of it. */
function printDocument(): void {
  const shown = document.querySelector<HTMLIFrameElement>('.reader iframe.document.tall')?.contentWindow;
  try {
    (shown ?? window).print();
  } catch {
    print(); // a browser whose reader of PDF lets nobody in
  }
}

/** What has no way to it, or one that is not taken, has none for a person who asks either. */
const NO_WAY = new Set([
  'transfer/not-in-file',
  'sync/file-not-offered',
  'sync/file-bad-address',
  'sync/foreign-address',
]);

function Missing({ link, fetch }: { link: AttachmentLink; fetch: () => Promise<void> }) {
  const { run, busy, failure } = useAttempt();
  const { revalidate } = useRevalidator();
  const known = link.failure && wordsFor(link.failure);
  const canBeFetched = !link.failure || !NO_WAY.has(link.failure.code);
  return (
    <div className="note">
      <p>
        {READER_WORDS.notKept} {known ? `${known.happened} ${known.action}` : READER_WORDS.notKeptYet}
      </p>
      {canBeFetched && (
        <button
          className="button"
          type="button"
          disabled={busy}
          onClick={() => run(() => fetch().finally(() => void revalidate()))}
        >
          {busy ? READER_WORDS.fetching : READER_WORDS.fetch}
        </button>
      )}
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}

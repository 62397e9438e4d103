import { type ComponentProps, type ReactNode, useMemo, useState } from 'react';
import type { AttachmentView } from '../../engine/api.ts';
import { renditionOf, type Shown } from '../../record/documents.ts';
import { HtmlFrame, PdfFrame, PictureShown } from '../components/rendition.tsx';
import { useSettled } from '../state/use-settled.ts';
import { notShownWords, READER_WORDS } from '../words/reader.ts';
import { Opening } from './opening.tsx';
import { PdfPages } from './pdf-pages.tsx';
import { Readable, type ReadingWay } from './readable.tsx';
import type { ReadSource } from './use-reading.ts';
import { ZoomFrame } from './zoom-frame.tsx';

interface FileShownProps extends ReadingWay {
  readonly file: AttachmentView;
  readonly as: Shown;
  readonly title: string;
  /** The words in it, where nothing here reads such a file; the same promise each time. */
  readonly readWords: () => Promise<{ readonly words: string | undefined }>;
  /** It is the file in another one: what is in it in its turn is not opened. */
  readonly isInside?: boolean;
}

/** One file, as what its bytes are: read here, or in a frame that gives it no power; or not at all, and why. */
export function FileShown(props: FileShownProps) {
  const { file, as, title, isInside = false } = props;
  const { rendition, contentType } = as;
  switch (rendition) {
    case 'cda':
    case 'rtf':
    case 'text':
    case 'xml':
      return isInside && rendition === 'cda' ? <NotShown contentType="" /> : <Read {...props} rendition={rendition} />;
    case 'html':
    case 'pdf':
      return <Framed {...props} rendition={rendition} />;
    case 'image':
      return <Picture bytes={file.bytes} contentType={contentType} title={title} />;
    case 'download':
      return <NotShown contentType={contentType} />;
  }
}

const Picture = (props: ComponentProps<typeof PictureShown>) => (
  <ZoomFrame name={props.title}>{() => <PictureShown {...props} />}</ZoomFrame>
);

const NotShown = ({ contentType }: { contentType: string }) => <p className="note">{notShownWords(contentType)}</p>;

function Read({
  rendition,
  ...props
}: FileShownProps & { readonly rendition: 'cda' | 'rtf' | 'text' | 'xml' | 'html' }) {
  const { bytes, contentType } = props.file;
  const source = useMemo((): ReadSource => ({ bytes, contentType, rendition }), [bytes, contentType, rendition]);
  return <Words {...props} source={source} />;
}

function Words({ source, ...props }: FileShownProps & { readonly source: ReadSource }) {
  return (
    <Readable
      {...props}
      source={source}
      showInside={(inside) => (
        <FileShown {...props} file={inside} as={renditionOf(inside.bytes, inside.contentType)} isInside />
      )}
    />
  );
}

/** What the browser shows, as it was made; or its words, which can be looked through. */
function Framed(props: FileShownProps & { readonly rendition: 'html' | 'pdf' }) {
  const { file, title, rendition, words } = props;
  // A web page is read here, where its tables and words are ours to set; in its frame it has no styles anyway.
  const [asWords, setAsWords] = useState(words !== '' || rendition === 'html');
  const choice = (is: boolean, said: string) => (
    <button className="button" type="button" aria-pressed={asWords === is} onClick={() => setAsWords(is)}>
      {said}
    </button>
  );
  return (
    <>
      <fieldset className="buttons of-ways screen-only" aria-label={READER_WORDS.shown}>
        {choice(true, rendition === 'html' ? READER_WORDS.toRead : READER_WORDS.wordsAlone)}
        {choice(false, READER_WORDS.asMade)}
      </fieldset>
      {asWords ? (
        rendition === 'html' ? (
          <Read {...props} rendition="html" />
        ) : (
          <PdfWords {...props} />
        )
      ) : rendition === 'html' ? (
        <>
          <p className="quiet small">{READER_WORDS.noPictures}</p>
          <HtmlFrame {...file} title={title} />
        </>
      ) : navigator.pdfViewerEnabled ? (
        <PdfFrame bytes={file.bytes} title={title} />
      ) : (
        <PdfPages bytes={file.bytes} title={title} instead={<PdfWords {...props} />} />
      )}
    </>
  );
}

/** What is in a PDF was read once, when it was fetched. One inside of another file was not read by itself. */
function PdfWords(props: FileShownProps): ReactNode {
  const settled = useSettled(props.readWords());
  const text = settled?.words ?? '';
  const source = useMemo((): ReadSource => ({ text }), [text]);
  if (!settled) return <Opening />;
  return text === '' ? <p className="quiet">{READER_WORDS.noWords}</p> : <Words {...props} source={source} />;
}

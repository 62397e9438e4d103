import { useEffect, useRef, useState, type ReactNode } from 'react';
import { openPdf, type PdfDrawing } from '../../engine/pdf-pages.page.ts';
import { READER_WORDS } from '../words/reader.ts';

/** Drawn at a time: each is a picture of some megabytes. */
const STEP = 5;

interface PdfPagesProps {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Shown where pages cannot be drawn: its words. */
  readonly instead: ReactNode;
}

/** The pages of a PDF, drawn here: most browsers on phones show none inside of a page. */
export function PdfPages({ bytes, instead }: PdfPagesProps) {
  const [drawing, setDrawing] = useState<PdfDrawing | 'lacking' | 'unreadable'>();
  const [most, setMost] = useState(STEP);
  useEffect(() => {
    const over = new AbortController();
    // A copy: the bytes move to the thread, and may be asked for again.
    void openPdf(bytes.slice(), over.signal).then((opened) => over.signal.aborted || setDrawing(opened));
    return () => over.abort();
  }, [bytes]);
  if (drawing === undefined) return <p className="quiet">{READER_WORDS.opening}</p>;
  if (typeof drawing === 'string') {
    return (
      <>
        <p className="quiet small">{READER_WORDS.onlyWords}</p>
        {instead}
      </>
    );
  }
  const { count } = drawing;
  return (
    <div className="pdf-pages">
      {Array.from({ length: Math.min(count, most) }, (_, i) => (
        <PdfPage key={i} drawing={drawing} number={i + 1} />
      ))}
      {count > most && (
        <button className="button screen-only" type="button" onClick={() => setMost(most + STEP)}>
          {READER_WORDS.morePages(Math.min(STEP, count - most))}
        </button>
      )}
    </div>
  );
}

function PdfPage({ drawing, number }: { drawing: PdfDrawing; number: number }) {
  const place = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing');
  useEffect(() => {
    const canvas = place.current;
    if (!canvas) return undefined;
    let isGone = false;
    const width = Math.max(320, canvas.parentElement?.clientWidth ?? 0) * Math.min(2, devicePixelRatio);
    void drawing.draw(number, width).then((bitmap) => {
      if (isGone) return bitmap?.close();
      if (!bitmap) return setState('failed');
      [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
      canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
      return setState('drawn');
    });
    return () => {
      isGone = true;
    };
  }, [drawing, number]);
  return (
    <figure aria-busy={state === 'drawing'}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a canvas has no other way to say what it shows */}
      <canvas ref={place} role="img" aria-label={READER_WORDS.page(number, drawing.count)} />
      <figcaption className="quiet small">
        {READER_WORDS.page(number, drawing.count)}
        {state === 'failed' && ` · ${READER_WORDS.noPage}`}
      </figcaption>
    </figure>
  );
}

import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { openPdf, type PdfDrawing } from '../../engine/pdf-pages.page.ts';
import { READER_WORDS } from '../words/reader.ts';
import { ZoomFrame } from './zoom-frame.tsx';

/** Drawn at a time: each is a picture of some megabytes. */
const STEP = 5;

interface PdfPagesProps {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly title: string;
  /** Shown where pages cannot be drawn: its words. */
  readonly instead: ReactNode;
}

/** The pages of a PDF, drawn here: most browsers on phones show none inside of a page. */
export function PdfPages({ bytes, title, instead }: PdfPagesProps) {
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
    <>
      <ZoomFrame name={title}>
        {(zoom) => (
          <div className="pdf-pages">
            {Array.from({ length: Math.min(count, most) }, (_, i) => (
              <PdfPage key={i} drawing={drawing} number={i + 1} zoom={zoom} />
            ))}
          </div>
        )}
      </ZoomFrame>
      {count > most && (
        <div className="buttons screen-only">
          <button className="button" type="button" onClick={() => setMost(most + STEP)}>
            {READER_WORDS.morePages(Math.min(STEP, count - most))}
          </button>
        </div>
      )}
    </>
  );
}

interface PdfPageProps {
  readonly drawing: PdfDrawing;
  readonly number: number;
  readonly zoom: number;
}

function PdfPage({ drawing, number, zoom }: PdfPageProps) {
  const place = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing');
  const sharpness = useSharpness(place, zoom);
  useEffect(() => {
    const canvas = place.current;
    if (!canvas) return undefined;
    let isGone = false;
    const room = canvas.closest('.zoom-frame')?.clientWidth ?? 0;
    void drawing.draw(number, Math.max(320, room) * Math.min(2, devicePixelRatio) * sharpness).then((bitmap) => {
      if (isGone) return bitmap?.close();
      // A larger one that cannot be had leaves the one that is there.
      if (!bitmap) return setState((known) => (known === 'drawn' ? known : 'failed'));
      [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
      canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
      return setState('drawn');
    });
    return () => {
      isGone = true;
    };
  }, [drawing, number, sharpness]);
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

/** ms that a size has to last before pages are drawn for it. */
const SETTLED = 250;

/** How large a page is to be drawn: as large as it is looked at, while it is looked at. Of all pages at once it would be too much memory. */
function useSharpness(place: RefObject<HTMLElement | null>, zoom: number): number {
  const [sharpness, setSharpness] = useState(zoom);
  useEffect(() => {
    if (!place.current) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watch = new IntersectionObserver(([entry]) => {
      clearTimeout(timer);
      timer = setTimeout(setSharpness, SETTLED, entry?.isIntersecting ? zoom : 1);
    });
    watch.observe(place.current);
    return () => {
      clearTimeout(timer);
      watch.disconnect();
    };
  }, [place, zoom]);
  return sharpness;
}

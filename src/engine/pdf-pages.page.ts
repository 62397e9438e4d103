import type { PageAnswer, PageRequest } from './pdf-pages.worker.ts';

/** ms that opening a file, or drawing one page, may take. */
const TIME_LIMIT = 20_000;

export interface PdfDrawing {
  readonly count: number;
  /** Undefined for a page that cannot be drawn in time. */
  draw(number: number, width: number): Promise<ImageBitmap | undefined>;
}

/**
 * Opens a PDF to be drawn page by page, where the browser shows none. 'lacking': what reads PDF cannot be loaded just now; 'unreadable': the file
 * cannot be. The bytes move to the thread; `signal` ends it.
 */
export function openPdf(
  bytes: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
): Promise<PdfDrawing | 'lacking' | 'unreadable'> {
  const worker = new Worker(new URL('./pdf-pages.worker.ts', import.meta.url), { type: 'module', name: 'sheaf-pdf' });
  signal.addEventListener('abort', () => worker.terminate());
  const waiting = new Map<number | 'open', (answer: PageAnswer) => void>();
  const heard = (key: number | 'open', answer: PageAnswer) => {
    waiting.get(key)?.(answer);
    waiting.delete(key);
  };
  worker.onmessage = ({ data }: MessageEvent<Partial<PageAnswer>>) => {
    if (data.sheaf === undefined) return; // what pdf.js says to itself
    const answer = data as PageAnswer;
    heard('number' in answer && answer.number !== undefined ? answer.number : 'open', answer);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    for (const key of waiting.keys()) heard(key, { sheaf: 'failed', why: 'lacking' });
  };
  const ask = (key: number | 'open', request: PageRequest, along: Transferable[] = []) =>
    new Promise<PageAnswer>((resolve) => {
      waiting.set(key, resolve);
      setTimeout(heard, TIME_LIMIT, key, { sheaf: 'failed', why: 'unreadable' });
      worker.postMessage(request, along);
    });
  return ask('open', { sheaf: 'open', bytes }, [bytes.buffer]).then((answer) => {
    if (answer.sheaf !== 'opened') return answer.sheaf === 'failed' ? answer.why : 'unreadable';
    return {
      count: answer.count,
      async draw(number, width) {
        const drawn = await ask(number, { sheaf: 'draw', number, width });
        return drawn.sheaf === 'drawn' ? drawn.bitmap : undefined;
      },
    };
  });
}

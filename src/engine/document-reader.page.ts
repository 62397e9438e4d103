import { DocumentError } from '../record/errors.ts';
import { failureOf } from '../base/errors.ts';
import type { ReadAnswer, ReadRequest } from './document-reader.worker.ts';

/** ms that one document may take: the largest that are real take two. */
const TIME_LIMIT = 20_000;

/**
 * Reads a document, piece after piece, on a thread of its own. The bytes are gone afterwards: they move to the thread. What it
 * returns ends the thread; so does whatever comes last.
 */
export function readDocument(request: ReadRequest, hear: (answer: ReadAnswer) => void): () => void {
  const worker = new Worker(new URL('./document-reader.worker.ts', import.meta.url), {
    type: 'module',
    name: 'sheaf-document',
  });
  const stop = () => {
    clearTimeout(timer);
    worker.terminate();
  };
  const fail = (code: 'document/too-slow' | 'document/unreadable') => {
    stop();
    hear({ kind: 'failed', failure: failureOf(new DocumentError(code, 'the thread that reads it was ended')) });
  };
  const timer = setTimeout(fail, TIME_LIMIT, 'document/too-slow');
  worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => {
    if (data.kind === 'end' || data.kind === 'failed') stop();
    hear(data);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    fail('document/unreadable');
  };
  worker.postMessage(request, [request.bytes.buffer]);
  return stop;
}

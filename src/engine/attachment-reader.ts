import type { TextAnswer, TextRequest } from './attachment-text.worker.ts';

/** ms that one file may take. */
const TIME_LIMIT = 20_000;

/** Reads the words out of files on a thread of its own. Whatever goes wrong with one costs its own words and nothing else. */
export interface TextReader {
  /**
   * '' where there are none that we can read in time; undefined where what reads them cannot be loaded just now. The
   * bytes are gone afterwards: they move to the thread.
   */
  read(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<string | undefined>;
  close(): void;
}

export function createTextReader(timeLimit = TIME_LIMIT): TextReader {
  let worker: Worker | undefined;
  let nextId = 0;
  const close = () => {
    worker?.terminate();
    worker = undefined;
  };
  return {
    close,
    read(bytes, contentType) {
      const id = nextId++;
      worker ??= new Worker(new URL('./attachment-text.worker.ts', import.meta.url), {
        type: 'module',
        name: 'sheaf-text',
      });
      const thread = worker;
      return new Promise<string | undefined>((resolve) => {
        const end = (read: string | undefined, isOver: boolean) => {
          clearTimeout(timer);
          if (isOver) close(); // it hangs, or never started: the next file gets a new one
          resolve(read);
        };
        const timer = setTimeout(end, timeLimit, '', true);
        thread.onmessage = ({ data }: MessageEvent<Partial<TextAnswer>>) => {
          if (data.id === id) end(data.text, false); // anything else is what pdf.js says to itself
        };
        thread.onerror = (event) => {
          event.preventDefault();
          end(undefined, true);
        };
        thread.postMessage({ id, bytes, contentType } satisfies TextRequest, [bytes.buffer]);
      });
    },
  };
}

import { MOST_TEXT } from '../record/text/decode.ts';
import { extractText } from '../record/text/extract.ts';

/** A file whose words are wanted. */
export interface TextRequest {
  readonly id: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
}

/** `text` undefined: what reads such a file could not be loaded, and may be another time. */
export interface TextAnswer {
  readonly id: number;
  readonly text: string | undefined;
}

/** Reads files on a thread of its own, which can be ended: a stranger's PDF may take as long as it likes. */
self.onmessage = async ({ data }: MessageEvent<Partial<TextRequest>>) => {
  const { id, bytes, contentType } = data;
  if (id === undefined || !bytes || contentType === undefined) return; // what pdf.js says to itself
  let isLacking = false;
  const readPdf = async (pdf: Uint8Array<ArrayBuffer>) => {
    const reader = await import('./pdf-text.ts').catch(() => undefined);
    isLacking = reader === undefined;
    return reader ? reader.pdfText(pdf, MOST_TEXT) : '';
  };
  // A file that is broken has no words for us, today and any other day.
  const text = await extractText(bytes, contentType, readPdf).catch(() => '');
  postMessage({ id, text: isLacking ? undefined : text } satisfies TextAnswer);
};

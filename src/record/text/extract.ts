import { fromBase64 } from '../../base/bytes.ts';
import { plainLines } from '../../fhir/text.ts';
import { renditionOf } from '../documents.ts';
import { cdaText } from './cda.ts';
import { decodeText, MOST_TEXT } from './decode.ts';
import { htmlText } from './html.ts';
import { rtfText } from './rtf.ts';

/** What reads PDF: it is loaded apart, and waits. */
type ReadPdf = (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;

/** The words in a file, as plain text; '' where it has none that we can read. `readPdf` absent: a PDF has none. */
export async function extractText(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
  readPdf: ReadPdf = async () => '',
): Promise<string> {
  switch (renditionOf(bytes, contentType).rendition) {
    case 'text':
      return plainLines(decodeText(bytes, contentType), MOST_TEXT);
    case 'html':
    case 'xml':
      return htmlText(decodeText(bytes, contentType));
    case 'rtf':
      return rtfText(bytes);
    case 'pdf':
      return plainLines(await readPdf(bytes), MOST_TEXT);
    case 'cda': {
      const { text, inside } = cdaText(decodeText(bytes, contentType));
      // A file in a file in a file has nothing to say.
      const within = inside && (await extractText(fromBase64(inside.data), inside.contentType, readPdf));
      return within ? `${text}\n\n${within}`.trim() : text;
    }
    case 'image':
    case 'download':
      return '';
  }
}

import { plainLines } from '../../fhir/text.ts';
import { renditionOf } from '../documents.ts';
import { readCda } from '../cda/document.ts';
import { textOfBlocks } from './blocks.ts';
import { decodeText, MOST_TEXT } from './decode.ts';
import { DocumentError } from '../errors.ts';
import { htmlText } from './html.ts';
import { rtfText } from './rtf.ts';

/** What reads PDF: it is loaded apart, and waits. */
type ReadPdf = (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;

/** The words in a file, as plain text; '' where it has none that we can read. `readPdf` absent: a PDF has none. */
export async function extractText(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
  readPdf?: ReadPdf,
): Promise<string> {
  try {
    return await wordsIn(bytes, contentType, readPdf);
  } catch (error) {
    if (error instanceof DocumentError) return ''; // more than a document is
    throw error;
  }
}

async function wordsIn(
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
    case 'cda':
      return cdaText(bytes, contentType, readPdf);
    case 'image':
    case 'download':
      return '';
  }
}

/** Its title and its sections as their authors wrote them: the coded entries beside them say the same for machines. */
async function cdaText(bytes: Uint8Array, contentType: string, readPdf: ReadPdf): Promise<string> {
  const { title, sections, inside } = readCda(decodeText(bytes, contentType));
  const parts = sections.map((section) => `\n${section.title}\n${textOfBlocks(section.blocks)}`);
  const text = plainLines([title, ...parts].join('\n'), MOST_TEXT);
  // A file in a file in a file has nothing to say.
  const within = inside && (await extractText(inside.bytes, inside.contentType, readPdf));
  return within ? `${text}\n\n${within}`.trim() : text;
}

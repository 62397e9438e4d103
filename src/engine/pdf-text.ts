import { getDocument, VerbosityLevel } from 'pdfjs-dist';
// Takes its place as `globalThis.pdfjsWorker`, which keeps pdf.js from looking for a worker of its own: this is one.
import 'pdfjs-dist/build/pdf.worker.mjs';

/** Of a book nobody searches the end. */
const MOST_PAGES = 500;

/** The words of a PDF, page after page. Runs no code of the file's, and asks the network for nothing. */
export async function pdfText(bytes: Uint8Array<ArrayBuffer>, mostCharacters: number): Promise<string> {
  const task = getDocument({
    data: bytes,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const file = await task.promise;
    let text = '';
    for (let number = 1; number <= Math.min(file.numPages, MOST_PAGES) && text.length < mostCharacters; number += 1) {
      const page = await file.getPage(number);
      const { items } = await page.getTextContent();
      for (const item of items) if ('str' in item) text += item.hasEOL ? `${item.str}\n` : item.str;
      text += '\n\n';
      page.cleanup();
    }
    return text;
  } finally {
    await task.destroy();
  }
}

import { getDocument, VerbosityLevel } from 'pdfjs-dist';
// Takes its place as `globalThis.pdfjsWorker`, which keeps pdf.js from looking for a worker of its own: this is one.
import 'pdfjs-dist/build/pdf.worker.mjs';
import { NoFilters, Offscreen } from './pdf-canvas.ts';

/** Of a book nobody searches the end. */
const MOST_PAGES = 500;

/** A page of a poster is not larger on a screen, and a bitmap takes four bytes a pixel. */
const MOST_PIXELS = 6_000_000;

/** Runs no code of the file's, and asks the network for nothing. */
const opened = (bytes: Uint8Array<ArrayBuffer>) =>
  getDocument({
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
    CanvasFactory: Offscreen,
    FilterFactory: NoFilters,
  });

/** The words of a PDF, page after page. */
export async function pdfText(bytes: Uint8Array<ArrayBuffer>, mostCharacters: number): Promise<string> {
  const task = opened(bytes);
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

export interface PdfPages {
  readonly count: number;
  /** Page `number`, the first is 1, about `width` pixels wide. */
  draw(number: number, width: number): Promise<ImageBitmap>;
}

/** The pages of a PDF as pictures, for browsers that show none. Throws for what is no PDF, or needs a password. */
export async function pdfPages(bytes: Uint8Array<ArrayBuffer>): Promise<PdfPages> {
  const file = await opened(bytes).promise;
  return {
    count: file.numPages,
    async draw(number, width) {
      const page = await file.getPage(number);
      const { width: own, height } = page.getViewport({ scale: 1 });
      const scale = Math.min(width / own, Math.sqrt(MOST_PIXELS / (own * height)));
      const viewport = page.getViewport({ scale });
      const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
      // Their types speak of the page's elements alone.
      const canvasContext = canvas.getContext('2d') as unknown as Parameters<typeof page.render>[0]['canvasContext'];
      await page.render({ canvas: null, canvasContext, viewport } as Parameters<typeof page.render>[0]).promise;
      page.cleanup();
      return canvas.transferToImageBitmap();
    },
  };
}

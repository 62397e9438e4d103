import type { PdfPages } from './pdf-text.ts';

/** What the page asks; `sheaf` tells it from what pdf.js says to itself. */
export type PageRequest =
  | { readonly sheaf: 'open'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly sheaf: 'draw'; readonly number: number; readonly width: number };

/** 'lacking': what reads PDF could not be loaded just now. */
export type PageAnswer =
  | { readonly sheaf: 'opened'; readonly count: number }
  | { readonly sheaf: 'drawn'; readonly number: number; readonly bitmap: ImageBitmap }
  | { readonly sheaf: 'failed'; readonly why: 'unreadable' | 'lacking'; readonly number?: number };

let file: PdfPages | undefined;

/** Draws pages of one PDF on a thread of its own, which can be ended: a stranger's file may take as long as it likes. */
self.onmessage = async ({ data }: MessageEvent<Partial<PageRequest>>) => {
  if (data.sheaf === 'open' && 'bytes' in data && data.bytes) await open(data.bytes);
  else if (data.sheaf === 'draw' && 'number' in data && data.number !== undefined && data.width !== undefined) {
    await draw(data.number, data.width);
  }
};

const say = (answer: PageAnswer, along: Transferable[] = []) => self.postMessage(answer, { transfer: along });

async function open(bytes: Uint8Array<ArrayBuffer>) {
  const reader = await import('./pdf-text.ts').catch(() => undefined);
  if (!reader) return say({ sheaf: 'failed', why: 'lacking' });
  file = await reader.pdfPages(bytes).catch(() => undefined);
  return say(file ? { sheaf: 'opened', count: file.count } : { sheaf: 'failed', why: 'unreadable' });
}

async function draw(number: number, width: number) {
  const bitmap = await file?.draw(number, width).catch(() => undefined);
  if (bitmap) say({ sheaf: 'drawn', number, bitmap }, [bitmap]);
  else say({ sheaf: 'failed', why: 'unreadable', number });
}

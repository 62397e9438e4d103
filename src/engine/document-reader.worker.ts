import { failureOf, type Failure } from '../base/errors.ts';
import type { CdaFile } from '../record/cda/document.ts';
import type { DocumentSection } from '../record/text/blocks.ts';
import { type Part, partsOf } from '../record/text/parts.ts';
import { type DocumentHead, readFile, type ReadRendition } from '../record/text/read.ts';

export interface ReadRequest {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  readonly rendition: ReadRendition;
}

/** A document as it comes: what it is, then its sections' blocks piece by piece. */
export type ReadAnswer =
  | {
      readonly kind: 'head';
      readonly head: DocumentHead;
      /** Without blocks yet. */
      readonly sections: readonly DocumentSection[];
      readonly inside: CdaFile | undefined;
    }
  | { readonly kind: 'part'; readonly part: Part }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly failure: Failure | undefined };

/** Reads one document on a thread of its own, which can be ended: a stranger's file may take as long as it likes. */
self.onmessage = ({ data: { bytes, contentType, rendition } }: MessageEvent<ReadRequest>) => {
  const say = (answer: ReadAnswer, along: Transferable[] = []) => self.postMessage(answer, { transfer: along });
  try {
    const { head, sections, inside } = readFile(bytes, contentType, rendition);
    const heads = sections.map((section) => ({ ...section, blocks: [] }));
    say({ kind: 'head', head, sections: heads, inside }, inside ? [inside.bytes.buffer] : []);
    for (const section of sections) for (const part of partsOf(section)) say({ kind: 'part', part });
    say({ kind: 'end' });
  } catch (error) {
    say({ kind: 'failed', failure: failureOf(error) });
  }
};

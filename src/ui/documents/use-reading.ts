import { useEffect, useState } from 'react';
import type { Failure } from '../../base/errors.ts';
import { readDocument } from '../../engine/document-reader.page.ts';
import type { ReadAnswer } from '../../engine/document-reader.worker.ts';
import type { Block, DocumentSection, Row } from '../../record/text/blocks.ts';
import type { CdaFile } from '../../record/cda/document.ts';
import { sectionsOfText } from '../../record/text/plain.ts';
import type { DocumentHead, ReadRendition } from '../../record/text/read.ts';

/** What is read: a file, or the words that were taken out of one before. */
export type ReadSource =
  | { readonly bytes: Uint8Array<ArrayBuffer>; readonly contentType: string; readonly rendition: ReadRendition }
  | { readonly text: string };

/** A document as far as it has come. */
export interface Reading {
  readonly head: DocumentHead | undefined;
  readonly sections: readonly DocumentSection[];
  readonly inside: CdaFile | undefined;
  readonly isWhole: boolean;
  readonly failure: Failure | undefined;
}

const NOTHING: Reading = { head: undefined, sections: [], inside: undefined, isWhole: false, failure: undefined };

/** ms between looks while it comes: a screen is drawn in between. */
const LOOK = 80;

/** Reads it on another thread, and shows it as it comes. */
export function useReading(source: ReadSource): Reading {
  const [reading, setReading] = useState<{ readonly of: ReadSource; readonly what: Reading }>();
  useEffect(() => {
    const collected = new Collected();
    const show = () => setReading({ of: source, what: collected.reading() });
    if ('text' in source) {
      collected.whole(sectionsOfText(source.text));
      show();
      return undefined;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A copy: the bytes move to the thread, and may be looked at again.
    const stop = readDocument({ ...source, bytes: source.bytes.slice() }, (answer) => {
      collected.hear(answer);
      if (answer.kind !== 'part') show();
      else {
        timer ??= setTimeout(() => {
          timer = undefined;
          show();
        }, LOOK);
      }
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [source]);
  return reading?.of === source ? reading.what : NOTHING;
}

/** Pieces put together again; a section is a new object only where something came. */
class Collected {
  #reading: Reading = NOTHING;
  readonly #sections = new Map<string, DocumentSection>();

  reading(): Reading {
    return { ...this.#reading, sections: [...this.#sections.values()] };
  }

  whole(sections: readonly DocumentSection[]): void {
    for (const section of sections) this.#sections.set(section.key, section);
    this.#reading = { ...NOTHING, isWhole: true };
  }

  hear(answer: ReadAnswer): void {
    if (answer.kind === 'head') {
      for (const section of answer.sections) this.#sections.set(section.key, section);
      this.#reading = { ...this.#reading, head: answer.head, inside: answer.inside };
    } else if (answer.kind === 'part') {
      const section = this.#sections.get(answer.part.key);
      if (!section) return;
      const blocks =
        'rows' in answer.part ? withRows(section.blocks, answer.part.rows) : [...section.blocks, ...answer.part.blocks];
      this.#sections.set(section.key, { ...section, blocks });
    } else if (answer.kind === 'end') this.#reading = { ...this.#reading, isWhole: true };
    else this.#reading = { ...this.#reading, isWhole: true, failure: answer.failure ?? UNREADABLE };
  }
}

/** A bug in what reads: of one document, and told as what it is to whoever wants to read that. */
const UNREADABLE: Failure = { code: 'document/unreadable', remedy: 'report', message: 'reading it failed' };

function withRows(blocks: readonly Block[], rows: readonly Row[]): readonly Block[] {
  const last = blocks.at(-1);
  return last?.kind === 'table' ? [...blocks.slice(0, -1), { ...last, rows: [...last.rows, ...rows] }] : blocks;
}

import type { Block, DocumentSection } from './blocks.ts';

/** Blocks that are put on the screen at a time. */
const BLOCKS = 150;

/** A text as a document: its paragraphs, which empty lines part; the line ends inside of one are its author's. */
export const sectionsOfText = (text: string): readonly DocumentSection[] =>
  sectionsOfBlocks(
    text
      .split(/\n{2,}/)
      .filter((part) => part.trim() !== '')
      .map((words): Block => ({ kind: 'paragraph', words, isPre: true })),
  );

/** Blocks under no heading, so many to a part as a screen can take at once. */
export function sectionsOfBlocks(blocks: readonly Block[]): readonly DocumentSection[] {
  const sections: DocumentSection[] = [];
  for (let at = 0; at < blocks.length; at += BLOCKS) {
    const part = blocks.slice(at, at + BLOCKS);
    sections.push({ key: `s${sections.length}`, level: 0, title: '', code: '', blocks: part, coded: [], notes: [] });
  }
  return sections;
}

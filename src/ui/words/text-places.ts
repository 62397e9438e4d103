import type { TextHitView } from '../../engine/api.ts';

/** Where in an entry the words are. */
export const PLACES: Readonly<Record<TextHitView['place'], string>> = {
  title: 'In the title',
  code: 'In a code or name',
  value: 'In a value',
  note: 'In a note',
  narrative: 'In the text',
  file: 'In a file',
};

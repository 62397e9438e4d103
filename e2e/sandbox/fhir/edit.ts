import { toText } from '../generator/decimal.ts';

/** A resource taken apart, to be changed. */
export interface Editable {
  resourceType: string;
  id: string;
  meta: { versionId: string; lastUpdated: string; [element: string]: unknown };
  [element: string]: unknown;
}

const DECIMALS = /"(?:[^"\\]|\\.)*"|-?\d+\.\d+(?:[eE][+-]?\d+)?/g;

/** The resource in a text, with its decimals marked so that `toText` writes them digit by digit as they were. */
export const parsedText = (text: string): Editable =>
  JSON.parse(text.replace(DECIMALS, (part) => (part.startsWith('"') ? part : `"~decimal:${part}"`))) as Editable;

/** The text with one change made, and every digit else as it was. */
export function editedText(text: string, change: (resource: Editable) => Editable | void): string {
  const resource = parsedText(text);
  return toText(change(resource) ?? resource);
}

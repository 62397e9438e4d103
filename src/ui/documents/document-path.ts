import type { EntryAddress } from '../../record/entry.ts';

/** The address of the reader for whatever has attachments; `file`: which of its renditions, counted as its source has them. */
export function documentPath({ connectionId, type, id }: EntryAddress, file?: number): string {
  const path = `/documents/${[connectionId, type, id].map(encodeURIComponent).join('/')}`;
  return file === undefined ? path : `${path}?file=${file}`;
}

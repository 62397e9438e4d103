import type { OwnAddress } from '../../engine/api.ts';

/** Where an entry of one's own is changed. */
export const editPath = ({ connectionId, type, id }: OwnAddress): string =>
  `/enter/edit/${[connectionId, type, id].map(encodeURIComponent).join('/')}`;

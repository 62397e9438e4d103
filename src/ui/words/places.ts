import type { ProviderHit } from '../../engine/api.ts';

/** "Elmira, NY · matched 3 of 41 locations" */
export function placeWords({ place, places, matched }: Pick<ProviderHit, 'place' | 'places' | 'matched'>): string {
  const where = [place?.city, place?.state].filter(Boolean).join(', ');
  if (places < 2) return where;
  const many = matched > 0 && matched < places ? `matched ${matched} of ${places} locations` : `${places} locations`;
  return where === '' ? many : `${where} · ${many}`;
}

/** What sort of server it is, where it is none with people's records. */
export const KIND_TAGS: Readonly<Record<ProviderHit['kind'], string>> = {
  provider: '',
  sandbox: 'test data',
  local: 'on this machine',
};

export const FROM_TAGS: Readonly<Record<ProviderHit['from'], string>> = {
  catalogue: '',
  own: 'added by you',
  list: 'from an added list',
};

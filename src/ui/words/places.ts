import type { ProviderHit } from '../../engine/api.ts';
import { inLanguage } from './language.ts';

const WORDS = inLanguage({
  en: {
    places: (n: number) => `${n} locations`,
    matched: (n: number, of: number) => `matched ${n} of ${of} locations`,
  },
  es: {
    places: (n: number) => `${n} sedes`,
    matched: (n: number, of: number) => `${n === 1 ? 'coincide' : 'coinciden'} ${n} de ${of} sedes`,
  },
});

/** "Elmira, NY · matched 3 of 41 locations" */
export function placeWords({ place, places, matched }: Pick<ProviderHit, 'place' | 'places' | 'matched'>): string {
  const where = [place?.city, place?.state].filter(Boolean).join(', ');
  if (places < 2) return where;
  const many = matched > 0 && matched < places ? WORDS.matched(matched, places) : WORDS.places(places);
  return where === '' ? many : `${where} · ${many}`;
}

/** What sort of server it is, where it is none with people's records. */
export const KIND_TAGS = inLanguage<Readonly<Record<ProviderHit['kind'], string>>>({
  en: { provider: '', sandbox: 'test data', local: 'on this machine' },
  es: { provider: '', sandbox: 'datos de prueba', local: 'en este equipo' },
});

export const FROM_TAGS = inLanguage<Readonly<Record<ProviderHit['from'], string>>>({
  en: { catalogue: '', own: 'added by you', list: 'from an added list' },
  es: { catalogue: '', own: 'añadido por usted', list: 'de una lista añadida' },
});

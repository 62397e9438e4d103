import type { Departure } from '../../engine/api.ts';
import { inLanguage } from './language.ts';
import { exactly } from './when.ts';

/** After a provider was left. A link stands between `before` and `after`. */
export const DEPARTURE_WORDS = inLanguage({
  en: {
    left: (name: string) => `Disconnected from ${name}.`,
    done: 'Done',
    list: {
      before: 'If Sheaf still stands in',
      link: (name: string) => `${name}’s list of connected apps`,
      after: ', you can remove it there.',
    },
    site: {
      before: 'Where',
      link: (name: string) => `${name}’s own site`,
      after: ' lists connected or linked apps, you can see whether Sheaf is still among them, and remove it.',
    },
  },
  es: {
    left: (name: string) => `Desconectado de ${name}.`,
    done: 'Listo',
    list: {
      before: 'Si Sheaf sigue en',
      link: (name: string) => `la lista de aplicaciones conectadas de ${name}`,
      after: ', puede quitarlo allí.',
    },
    site: {
      before: 'Donde',
      link: (name: string) => `el sitio de ${name}`,
      after: ' muestre las aplicaciones conectadas o vinculadas, puede ver si Sheaf sigue entre ellas y quitarlo.',
    },
  },
});

const WORDS = inLanguage({
  en: {
    none: 'Sheaf had no access there any more.',
    confirmed: 'It confirmed that Sheaf’s access has ended.',
    away: 'Sheaf has thrown its access away and cannot use it any more.',
    silent: 'The provider did not confirm that it has ended.',
    noWay: 'The provider has no way for an app to end its own access.',
    unknown: 'When it ends there by itself, only the provider knows.',
    over: 'By itself it is over already.',
    until: (date: string) => `It ends there by itself at the latest on ${date}.`,
  },
  es: {
    none: 'Sheaf ya no tenía acceso allí.',
    confirmed: 'Confirmó que el acceso de Sheaf ha terminado.',
    away: 'Sheaf ha desechado su acceso y ya no puede usarlo.',
    silent: 'El proveedor no confirmó que haya terminado.',
    noWay: 'El proveedor no ofrece a las aplicaciones ninguna manera de terminar su propio acceso.',
    unknown: 'Cuándo termina allí por sí solo, solo el proveedor lo sabe.',
    over: 'Por sí solo ya ha terminado.',
    until: (date: string) => `Allí termina por sí solo, a más tardar, el ${date}.`,
  },
});

/** Whether access has ended at the provider, as far as it said so, and what ends it if it did not. */
export function departureWords(access: Departure['access'], now: number): string {
  if (!access) return WORDS.none;
  const { confirmed, offered, endsAt } = access;
  if (confirmed) return WORDS.confirmed;
  return `${WORDS.away} ${offered ? WORDS.silent : WORDS.noWay} ${endWords(endsAt, now)}`;
}

function endWords(endsAt: number | undefined, now: number): string {
  if (endsAt === undefined) return WORDS.unknown;
  return endsAt <= now ? WORDS.over : WORDS.until(exactly(endsAt));
}

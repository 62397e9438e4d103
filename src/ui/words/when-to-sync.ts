import { inLanguage } from './language.ts';
import { counted } from './numbers.ts';

/** When fetching begins by itself. */
export const WHEN_WORDS = inLanguage({
  en: {
    title: 'When Sheaf fetches by itself',
    often: 'When I open it, if the last time was longer ago than',
    never: 'never: only when I ask',
    hours: (n: number) => counted(n, 'hour'),
    days: (n: number) => counted(n, 'day'),
    inBackground: 'Also when the browser wakes it in the background',
    metered: 'Fetch documents on a metered connection too',
    meteredNote:
      'Without it they wait where your browser says that the connection is a mobile one, or that you save data. Not every browser says it.',
    noSignIn: 'A provider where access has ended is not asked: Sheaf never sends you to a sign-in page by itself.',
    saved: 'Saved on this device.',
  },
  es: {
    title: 'Cuándo trae datos Sheaf por sí solo',
    often: 'Al abrirlo, si la última vez fue hace más de',
    never: 'nunca: solo cuando yo lo pida',
    hours: (n: number) => counted(n, 'hora'),
    days: (n: number) => counted(n, 'día'),
    inBackground: 'También cuando el navegador lo despierte en segundo plano',
    metered: 'Traer documentos también con una conexión de datos limitados',
    meteredNote:
      'Si no, esperan cuando su navegador dice que la conexión es móvil o que usted ahorra datos. No todos los navegadores lo dicen.',
    noSignIn:
      'No se consulta a un proveedor cuyo acceso ha terminado: Sheaf nunca le lleva por sí solo a una página de inicio de sesión.',
    saved: 'Guardado en este dispositivo.',
  },
});

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long ago the last time may be; null for never. */
export const INTERVALS: readonly (number | null)[] = [HOUR, 6 * HOUR, DAY, 7 * DAY, null];

export function intervalWords(every: number | null): string {
  if (every === null) return WHEN_WORDS.never;
  return every < DAY ? WHEN_WORDS.hours(every / HOUR) : WHEN_WORDS.days(every / DAY);
}

const ONLY_OPEN = inLanguage({
  en: 'It takes a tab of Sheaf that is open somewhere: with none open the key to your record is out of reach, and nothing is fetched until you open it.',
  es: 'Hace falta una pestaña de Sheaf abierta en alguna parte: si no hay ninguna, la clave de su historia queda fuera de alcance y no se trae nada hasta que la abra.',
});

/** What came of asking the browser for wake-ups. */
export const WAKE_UP_WORDS = inLanguage<Readonly<Record<'on' | 'off' | 'refused' | 'unknown-here', string>>>({
  en: {
    on: `The browser decides how often. ${ONLY_OPEN}`,
    off: ONLY_OPEN,
    refused: 'The browser did not agree. It does so for apps that are installed and often used.',
    'unknown-here': 'This browser cannot do that, or not in this window.',
  },
  es: {
    on: `El navegador decide con qué frecuencia. ${ONLY_OPEN}`,
    off: ONLY_OPEN,
    refused: 'El navegador no accedió. Lo hace con aplicaciones instaladas que se usan a menudo.',
    'unknown-here': 'Este navegador no puede hacerlo, o no en esta ventana.',
  },
});

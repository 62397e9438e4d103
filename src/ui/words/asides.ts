import type { RunState } from '../../engine/api.ts';
import { inLanguage } from './language.ts';
import { count } from './numbers.ts';

/** What floats above every screen. */
export const ASIDE_WORDS = inLanguage({
  en: {
    blocked: 'Sheaf is open in another tab with an older version. Close that tab, and this one goes on.',
    lost: 'This tab has lost touch with the record on this device. Nothing is lost. Reload to go on.',
    update: 'A newer version of Sheaf is ready.',
    reload: 'Reload',
    later: 'Later',
  },
  es: {
    blocked: 'Sheaf está abierto en otra pestaña con una versión anterior. Cierre esa pestaña y esta continuará.',
    lost: 'Esta pestaña perdió el contacto con la historia de este dispositivo. No se ha perdido nada. Recargue para continuar.',
    update: 'Hay una versión más nueva de Sheaf.',
    reload: 'Recargar',
    later: 'Más tarde',
  },
});

/** The line that says that a record is arriving, and what is said aloud, before the provider's name, when that begins or ends. */
export const SYNC_LINE_WORDS = inLanguage<{
  readonly done: string;
  readonly from: (n: number, name: string) => string;
  readonly turns: Readonly<Record<RunState, string>>;
}>({
  en: {
    done: 'Searches done',
    from: (n, name) => `${count(n)} from ${name}`,
    turns: {
      running: 'Fetching from',
      stopped: 'Stopped fetching from',
      paused: 'Fetching paused at',
      finished: 'Finished fetching from',
    },
  },
  es: {
    done: 'Consultas hechas',
    from: (n, name) => `${count(n)} de ${name}`,
    turns: {
      running: 'Trayendo datos de',
      stopped: 'Se dejó de traer datos de',
      paused: 'En pausa: se traían datos de',
      finished: 'Se terminó de traer datos de',
    },
  },
});

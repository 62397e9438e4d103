import { count, counted } from './numbers.ts';
import { lengthOf, listed, namesIn, reachWords } from './probe-parts.ts';
import type { ProbeRecordTold } from './probe-record.ts';

const NOT_TRIED = 'No hubo con qué probarlo.';

export const PROBE_RECORD_ES: ProbeRecordTold = {
  access: {
    title: 'Acceso',
    means: {
      ok: ({ said }) =>
        said['refresh'] === true
          ? 'Una página pudo canjear su código por un token, y puede renovarlo.'
          : 'Una página pudo canjear su código por un token. No llegó nada con que renovarlo.',
    },
  },
  read: {
    title: 'Leer con un token',
    means: {
      ok: 'Una página puede enviar su token y leer lo que llega.',
      warning: 'Una página puede enviar su token y leer la respuesta, que no era la entrada de la propia persona.',
      failure: reachWords,
      unknown: NOT_TRIED,
    },
  },
  preflight: {
    title: 'Otra cabecera',
    means: {
      ok: 'Una página puede enviar también Prefer, una cabecera para la que los navegadores piden permiso.',
      warning:
        'Una petición con Prefer, una cabecera para la que los navegadores piden permiso, no trajo nada. Sheaf no envía ninguna.',
      unknown: NOT_TRIED,
    },
  },
  'record-headers': {
    title: 'Cabeceras legibles de una historia',
    means: {
      ok: ({ said }) => `Una página puede leer ${namesIn(said['readable'])}.`,
      unknown: 'Ninguna se pudo leer. Puede que no se enviaran, o que no sean para páginas.',
    },
  },
  errors: {
    title: 'Cómo rechaza',
    means: {
      ok: 'Una página puede leer un rechazo, y este dice con palabras por qué.',
      warning: ({ said }) =>
        said['reach'] === 'no-cors'
          ? 'Una página no puede leer un rechazo: parece que no hay conexión.'
          : 'Lo que llegó para un tipo que no existe no era un rechazo con palabras (OperationOutcome).',
      unknown: NOT_TRIED,
    },
  },
  'record-time': {
    title: 'Tiempo por petición de una historia',
    means: {
      ok: ({ said }) => `La mitad tardó como mucho ${count(Number(said['median']))} ms: bastante rápido.`,
      warning: ({ said }) =>
        `La mitad tardó más de ${count(Number(said['median']))} ms, y una historia son unos cientos de peticiones.`,
      unknown: 'Nadie respondió.',
    },
  },
  answers: {
    title: 'Tipos que responden',
    means: {
      ok: ({ said }) => `Los ${lengthOf(said['answering'])} que ofrece, con una página de resultados.`,
      warning: ({ said }) => {
        const not = lengthOf(said['refused']) + lengthOf(said['hidden']) + lengthOf(said['odd']);
        return `${lengthOf(said['answering'])} con una página de resultados, ${not} no, aunque los ofrece.`;
      },
      failure: 'Ninguno de los que ofrece.',
      unknown: NOT_TRIED,
    },
  },
  category: {
    title: 'Consultas que necesitan una categoría',
    means: {
      ok: 'No apareció ninguna.',
      warning: ({ said }) =>
        `${counted(lengthOf(said['needed']), 'tipo', 'tipos')}: a partir de ahora Sheaf pide por categoría.`,
      unknown: NOT_TRIED,
    },
  },
  'page-size': {
    title: 'Entradas por página',
    means: {
      ok: ({ said }) =>
        said['cap'] === undefined
          ? 'Todo lo que había vino en una página.'
          : `Unas ${String(said['cap'])} como mucho, se pida lo que se pida.`,
      warning: ({ said }) =>
        said['cap'] === undefined
          ? 'Rechaza que se le pidan mil, y acepta cien.'
          : `Rechaza que se le pidan mil; si se le piden cien, da unas ${String(said['cap'])}.`,
      failure: 'Rechaza que se le pidan mil, y también cien.',
      unknown: NOT_TRIED,
    },
  },
  next: {
    title: 'La página siguiente',
    means: {
      ok: ({ said }) =>
        said['elsewhere'] === true
          ? 'Está en otro servidor que puede ver el token, y se puede leer.'
          : 'Está en el mismo servidor, y se puede leer.',
      failure: (finding) => {
        if (finding.said['loops'] === true) return 'Es otra vez la misma página: la historia acaba ahí.';
        if (finding.said['reach'] !== undefined) return reachWords(finding);
        return 'Está en otro servidor. Sheaf no envía el token allí, así que la historia acaba con su primera página.';
      },
      unknown: NOT_TRIED,
    },
  },
  updated: listed(
    'Solo lo nuevo',
    'Atiende a _lastUpdated.',
    'No atiende a _lastUpdated, o lo rechaza. Hay que traerlo todo cada vez.',
  ),
  whole: {
    title: 'La historia entera de una vez',
    means: {
      ok: '$everything responde a la aplicación de un paciente.',
      unknown: '$everything no responde a la aplicación de un paciente.',
    },
  },
  binary: {
    title: 'Archivos de documentos',
    means: {
      ok: 'Una página puede leer uno.',
      warning: ({ said }) =>
        said['elsewhere'] === true
          ? 'Están en otro servidor. Sheaf no envía el token allí.'
          : `Una página puede leer la respuesta, que es ${String(said['status'])}.`,
      failure: reachWords,
      unknown: 'No hubo ningún archivo con que probarlo.',
    },
  },
};

import { inLanguage } from './language.ts';
import { tenths } from './tenths.ts';

/** As HTTP names them, in every language. */
const STATUS: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No Content',
  304: 'Not Modified',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
  507: 'Insufficient Storage',
};

/** `200 OK`: a service worker's answers have no words of their own. */
export const statusLine = (status: number): string => [status, STATUS[status]].filter(Boolean).join(' ');

const WORDS = inLanguage({
  en: {
    advice: {
      401: 'Nobody may ask this now: the record is locked, or this console was not allowed to, or no longer is.',
      403: 'This is not allowed. What came from a provider cannot be changed, and a grant may be for reading alone.',
      410: 'This was deleted. Its versions are still there: add /_history.',
      412: 'It is not as the request expected. Read it again, and send what it says in ETag as If-Match.',
      503: 'No tab of Sheaf answered. Reload this page, and ask again.',
      504: 'The answer took too long. Ask for less at once; what was to be written may be written, or not.',
      507: 'This device has no more room. Nothing was written.',
    },
    links: {
      first: 'First page',
      previous: 'Page before',
      prev: 'Page before',
      next: 'Next page',
      last: 'Last page',
    },
  },
  es: {
    advice: {
      401: 'Nadie puede preguntar esto ahora: la historia está bloqueada, o a esta consola no se le permitió, o ya no se le permite.',
      403: 'Esto no está permitido. Lo que vino de un proveedor no se puede cambiar, y un permiso puede ser solo de lectura.',
      410: 'Esto se borró. Sus versiones siguen ahí: añada /_history.',
      412: 'No está como la petición esperaba. Léalo de nuevo y envíe como If-Match lo que dice en ETag.',
      503: 'Ninguna pestaña de Sheaf respondió. Vuelva a cargar esta página y pregunte de nuevo.',
      504: 'La respuesta tardó demasiado. Pida menos de una vez; lo que se iba a escribir puede estar escrito, o no.',
      507: 'En este dispositivo no queda espacio. No se escribió nada.',
    },
    links: {
      first: 'Primera página',
      previous: 'Página anterior',
      prev: 'Página anterior',
      next: 'Página siguiente',
      last: 'Última página',
    },
  },
});

const ADVICE: Readonly<Record<number, string>> = WORDS.advice;

/** What a person at the console can do about it; '' where the answer says it all. */
export const adviceFor = (status: number): string => ADVICE[status] ?? '';

const LINKS: Readonly<Record<string, string>> = WORDS.links;

/** '' for one that leads nowhere new. */
export const linkWords = (relation: string): string => LINKS[relation] ?? '';

/** `0.4 ms`, `12 ms`, `3.4 s`. */
export function took(ms: number): string {
  if (ms >= 1000) return `${tenths(ms / 1000)} s`;
  return ms < 10 ? `${tenths(ms)} ms` : `${Math.round(ms)} ms`;
}

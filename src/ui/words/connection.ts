import { inLanguage } from './language.ts';
import { count, counted } from './numbers.ts';

/** How one connection stands, and what can be done with it: on its card and on its own page. */
export const CONNECTION_WORDS = inLanguage({
  en: {
    ended: 'Access has ended.',
    endedHow: 'What is here stays. Sign in again to fetch what is new.',
    renewalLost:
      'Sheaf was closed, or the network broke off, while it was being renewed: this provider renews each access once.',
    stop: 'Stop',
    goOn: 'Continue',
    fetch: 'Fetch what is new',
    signIn: 'Sign in again',
    details: 'Details',
    detailsOf: (name: string) => `Details of ${name}`,
    patient: (id: string) => `Patient ${id}`,
    born: (date: string) => `, born ${date}`,
    there: (name: string) => ` (there: ${name})`,
    none: 'Nothing fetched yet',
    here: (n: number) => `${counted(n, 'entry', 'entries')} here`,
    soFar: (n: number) => `Fetching: ${count(n)} so far`,
    stopped: 'Stopped',
    paused: 'Paused',
    fetched: 'Fetched',
    searched: (n: number, of: number) => `${count(n)} of ${counted(of, 'search', 'searches')} done`,
  },
  es: {
    ended: 'El acceso ha terminado.',
    endedHow: 'Lo que está aquí se conserva. Inicie sesión de nuevo para traer lo nuevo.',
    renewalLost:
      'Sheaf se cerró, o se cortó la red, mientras se renovaba: este proveedor renueva cada acceso una sola vez.',
    stop: 'Detener',
    goOn: 'Continuar',
    fetch: 'Traer lo nuevo',
    signIn: 'Iniciar sesión de nuevo',
    details: 'Detalles',
    detailsOf: (name: string) => `Detalles de ${name}`,
    patient: (id: string) => `Paciente ${id}`,
    born: (date: string) => `, nacimiento: ${date}`,
    there: (name: string) => ` (allí: ${name})`,
    none: 'Aún no se ha traído nada',
    here: (n: number) => `${counted(n, 'entrada', 'entradas')} aquí`,
    soFar: (n: number) => `Trayendo: ${count(n)} hasta ahora`,
    stopped: 'Detenido',
    paused: 'En pausa',
    fetched: 'Traído',
    searched: (n: number, of: number) => `${count(n)} de ${counted(of, 'consulta hecha', 'consultas hechas')}`,
  },
});

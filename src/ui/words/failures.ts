import type { Failure, Remedy } from '../../base/errors.ts';
import { STORE_FAILURES, VAULT_FAILURES, DOCUMENT_FAILURES } from './failures-device.ts';
import { ENGINE_FAILURES } from './failures-engine.ts';
import { TRANSFER_FAILURES } from './failures-files.ts';
import { SIGN_IN_FAILURES } from './failures-sign-in.ts';
import { SYNC_FAILURES } from './failures-sync.ts';
import { inLanguage } from './language.ts';

/** What a person is told: what happened, what stays safe, what to do. The server's own words go under details. */
export interface FailureWords {
  readonly title: string;
  readonly happened: string;
  readonly safe: string;
  readonly action: string;
}

type Told = Omit<FailureWords, 'safe'> & { readonly safe?: string };

const SAFE = inLanguage({
  en: {
    nothingChanged: 'Nothing that is on this device has changed.',
    stays: 'What has been fetched so far stays.',
  },
  es: {
    nothingChanged: 'No ha cambiado nada de lo que hay en este dispositivo.',
    stays: 'Lo que se ha traído hasta ahora se queda.',
  },
});

/** Every code that has words of its own. */
export const FAILURES: Readonly<Record<string, Told>> = {
  ...SIGN_IN_FAILURES,
  ...SYNC_FAILURES,
  ...STORE_FAILURES,
  ...VAULT_FAILURES,
  ...TRANSFER_FAILURES,
  ...ENGINE_FAILURES,
  ...DOCUMENT_FAILURES,
};

/** For codes of rooms that are newer than this table: the remedy is always known. */
const BY_REMEDY: Readonly<Record<Remedy, Told>> = {
  ...inLanguage({
    en: {
      retry: {
        title: 'That did not work this time',
        happened: 'Something on the way failed, and may work later.',
        action: 'Try again in a while.',
      },
      'sign-in': {
        title: 'The provider wants you to sign in again',
        happened: 'It no longer accepts the access it gave.',
        action: 'Sign in again.',
      },
      'go-online': {
        title: 'This device is offline',
        happened: 'This needs a connection, and there is none right now.',
        action: 'Try again when you are connected.',
      },
      'other-provider': {
        title: 'This provider cannot be reached from a browser',
        happened: 'Its server does not offer what Sheaf needs.',
        action: 'Choose another provider.',
      },
      report: {
        title: 'That did not work',
        happened: 'Sheaf met something it cannot handle.',
        action: 'Trying again may help. If it does not, the details help whoever looks into it.',
      },
    },
    es: {
      retry: {
        title: 'Esta vez no funcionó',
        happened: 'Algo falló en el camino, y puede que funcione más tarde.',
        action: 'Inténtelo de nuevo dentro de un rato.',
      },
      'sign-in': {
        title: 'El proveedor quiere que inicie sesión de nuevo',
        happened: 'Ya no acepta el acceso que dio.',
        action: 'Inicie sesión de nuevo.',
      },
      'go-online': {
        title: 'Este dispositivo no tiene conexión',
        happened: 'Esto necesita una conexión, y ahora mismo no hay ninguna.',
        action: 'Inténtelo de nuevo cuando tenga conexión.',
      },
      'other-provider': {
        title: 'No se puede llegar a este proveedor desde un navegador',
        happened: 'Su servidor no ofrece lo que Sheaf necesita.',
        action: 'Elija otro proveedor.',
      },
      report: {
        title: 'Eso no funcionó',
        happened: 'Sheaf se encontró con algo que no sabe manejar.',
        action: 'Puede que sirva intentarlo de nuevo. Si no, los detalles ayudan a quien lo investigue.',
      },
    },
  }),
  'free-space': STORE_FAILURES['store/full'],
  'reload-app': STORE_FAILURES['store/lost'],
};

/** Words for a failure, by its code, else by what can be done about it. Never by its message. */
export function wordsFor({ code, remedy }: Pick<Failure, 'code' | 'remedy'>): FailureWords {
  const told = FAILURES[code] ?? BY_REMEDY[remedy];
  return { safe: /^(sync|fhir|store)\//.test(code) ? SAFE.stays : SAFE.nothingChanged, ...told };
}

/** Where on the way it happened, for whoever looks into it. */
export function stepOf(code: string): string | undefined {
  const [room = ''] = code.split('/', 1);
  return STEPS[code] ?? STEPS[room];
}

/** Stands behind "While:". */
const WHILE = inLanguage({
  en: {
    finding: 'finding out where to sign in',
    returning: 'coming back from the provider’s sign-in page',
    trading: 'trading the sign-in for access',
    renewing: 'renewing access',
    registering: 'registering with the provider',
    launching: 'being started by another page',
    signingIn: 'signing in',
    fetching: 'fetching the record',
    keeping: 'keeping it on this device',
    readingFile: 'reading a file',
    opening: 'using a passkey or a passphrase',
    readingList: 'reading a list of providers',
    showing: 'showing a document',
  },
  es: {
    finding: 'la búsqueda de dónde iniciar sesión',
    returning: 'la vuelta desde la página de inicio de sesión del proveedor',
    trading: 'el canje del inicio de sesión por el acceso',
    renewing: 'la renovación del acceso',
    registering: 'el registro ante el proveedor',
    launching: 'el arranque desde otra página',
    signingIn: 'el inicio de sesión',
    fetching: 'la descarga de la historia',
    keeping: 'el guardado en este dispositivo',
    readingFile: 'la lectura de un archivo',
    opening: 'el uso de una llave de acceso o de una frase de contraseña',
    readingList: 'la lectura de una lista de proveedores',
    showing: 'la presentación de un documento',
  },
});

const STEPS: Readonly<Record<string, string>> = {
  'smart/denied': WHILE.returning,
  'smart/wrong-state': WHILE.returning,
  'smart/expired-sign-in': WHILE.returning,
  'smart/bad-callback': WHILE.returning,
  'smart/wrong-issuer': WHILE.returning,
  'smart/bad-launch': WHILE.launching,
  'smart/launch-not-agreed': WHILE.launching,
  'smart/code-used': WHILE.trading,
  'smart/token-no-cors': WHILE.trading,
  'smart/bad-token-response': WHILE.trading,
  'smart/no-patient': WHILE.trading,
  'smart/access-ended': WHILE.renewing,
  'smart/no-registration': WHILE.registering,
  'smart/registration-refused': WHILE.registering,
  'smart/registration-no-cors': WHILE.registering,
  'smart/no-cors': WHILE.finding,
  'smart/not-smart': WHILE.finding,
  'smart/not-configured': WHILE.finding,
  'smart/gone': WHILE.finding,
  'smart/old-fhir': WHILE.finding,
  smart: WHILE.signingIn,
  sync: WHILE.fetching,
  fhir: WHILE.fetching,
  store: WHILE.keeping,
  transfer: WHILE.readingFile,
  vault: WHILE.opening,
  catalog: WHILE.readingList,
  document: WHILE.showing,
};

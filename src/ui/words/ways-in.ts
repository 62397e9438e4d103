import type { PlatformGuide } from '../../engine/api.ts';
import { inLanguage } from './language.ts';

/** One server of a provider's, and how one gets in. */
export const WAY_WORDS = inLanguage({
  en: {
    signInAt: (place: string) => `Sign in at ${place}`,
    otherVersion:
      'It speaks another version of the standard. Everything is kept as sent; rare parts of it are shown plainly.',
    cannot: 'Cannot work from a browser.',
    fileInstead: ' You can fetch your record as a file instead: see below.',
    ownNeedsId: 'It has no client id yet. Enter one where you entered the provider.',
    askNote: 'Some servers give a client id to any app that asks. This one can be asked.',
    ask: 'Get a client id from this server',
    logins: 'Test sign-ins',
    loginsLead: 'Sign-ins that were published for it, for invented people:',
    withPassword: 'with the password',
  },
  es: {
    signInAt: (place: string) => `Iniciar sesión en ${place}`,
    otherVersion:
      'Usa otra versión del estándar. Todo se guarda como se envió; las partes poco frecuentes se muestran sin formato.',
    cannot: 'No funciona desde un navegador.',
    fileInstead: ' En su lugar puede traer su historia como archivo: vea más abajo.',
    ownNeedsId: 'Aún no tiene client id. Introdúzcalo donde introdujo el proveedor.',
    askNote: 'Algunos servidores dan un client id a cualquier aplicación que lo pida. A este se le puede pedir.',
    ask: 'Obtener un client id de este servidor',
    logins: 'Cuentas de prueba',
    loginsLead: 'Cuentas que se publicaron para él, de personas inventadas:',
    withPassword: 'con la contraseña',
  },
});

/** The person's own registration at a provider. */
export const CLIENT_ID_WORDS = inLanguage({
  en: {
    known: 'It lets in only apps that it knows.',
    why: (platform: string) =>
      `Each is known to it by a client id, and whoever hosts this copy of Sheaf has none from ${platform}. You can register one yourself: it is yours, and stays on this device.`,
    inUse: 'You sign in here with a client id of your own.',
    change: 'Change or remove my client id',
    use: 'Use my own client id',
    remove: 'Remove my client id',
    everywhereStill: (platform: string) => `One that you use everywhere on ${platform} still counts here.`,
    removeThat: 'Remove that one, too',
    kept: 'Your client id is kept on this device, encrypted.',
    removed: 'Your client id was removed.',
    field: 'Client id',
    missing: 'Enter the client id that you were given.',
    where: 'Use it',
    here: 'At this provider only',
    everywhere: (platform: string) => `Everywhere on ${platform}`,
    keep: 'Keep this client id',
  },
  es: {
    known: 'Solo admite aplicaciones que conoce.',
    why: (platform: string) =>
      `Conoce a cada una por un client id, y quien aloja esta copia de Sheaf no tiene ninguno de ${platform}. Puede registrar uno usted: es suyo y se queda en este dispositivo.`,
    inUse: 'Aquí inicia sesión con un client id propio.',
    change: 'Cambiar o quitar mi client id',
    use: 'Usar mi propio client id',
    remove: 'Quitar mi client id',
    everywhereStill: (platform: string) => `Aquí sigue valiendo el que usa en todas partes con ${platform}.`,
    removeThat: 'Quitar también ese',
    kept: 'Su client id está guardado en este dispositivo, cifrado.',
    removed: 'Se quitó su client id.',
    field: 'Client id',
    missing: 'Escriba el client id que le dieron.',
    where: 'Usarlo',
    here: 'Solo con este proveedor',
    everywhere: (platform: string) => `En todas partes con ${platform}`,
    keep: 'Guardar este client id',
  },
});

interface Where {
  /** What is said where no link is known. */
  readonly alone: string;
  /** Around the link, where there is one. */
  readonly before: string;
  readonly after: string;
}

/** How one comes by a client id. */
export const REGISTER_WORDS = inLanguage({
  en: {
    app: 'Register an app for patients that is public, which means without a secret, and starts on its own. As its redirect address enter exactly this:',
    copy: 'Copy the address',
    enter: 'Enter the client id that you are given here.',
  },
  es: {
    app: 'Registre una aplicación para pacientes que sea pública, es decir, sin secreto, y que se inicie por sí sola. Como dirección de redirección escriba exactamente esta:',
    copy: 'Copiar la dirección',
    enter: 'Introduzca aquí el client id que le den.',
  },
});

/** Where apps are registered, by how. */
export const whereToRegister = inLanguage<(platform: string) => Readonly<Record<PlatformGuide['registration'], Where>>>(
  {
    en: (platform) => ({
      'self-service': {
        alone: `Anybody can register an app with ${platform}.`,
        before: `Anybody can register an app with ${platform}, at`,
        after: '.',
      },
      manual: {
        alone: `Ask ${platform} for a registration. People look at each one: it may take weeks.`,
        before: `Ask ${platform} for a registration, at`,
        after: '. People look at each one: it may take weeks.',
      },
      none: {
        alone: `${platform} registers no apps itself. Ask the provider who does.`,
        before: `${platform} registers no apps itself. Ask the provider who does. More at`,
        after: '.',
      },
      unknown: {
        alone: `How apps are registered with ${platform} is not known to Sheaf. Ask the provider.`,
        before: `How apps are registered with ${platform} is not known to Sheaf. Begin at`,
        after: '.',
      },
    }),
    es: (platform) => ({
      'self-service': {
        alone: `Cualquiera puede registrar una aplicación con ${platform}.`,
        before: `Cualquiera puede registrar una aplicación con ${platform}, en`,
        after: '.',
      },
      manual: {
        alone: `Pida un registro a ${platform}. Cada uno lo revisan personas: puede tardar semanas.`,
        before: `Pida un registro a ${platform}, en`,
        after: '. Cada uno lo revisan personas: puede tardar semanas.',
      },
      none: {
        alone: `${platform} no registra aplicaciones. Pregunte al proveedor quién lo hace.`,
        before: `${platform} no registra aplicaciones. Pregunte al proveedor quién lo hace. Más en`,
        after: '.',
      },
      unknown: {
        alone: `Sheaf no sabe cómo se registran las aplicaciones con ${platform}. Pregunte al proveedor.`,
        before: `Sheaf no sabe cómo se registran las aplicaciones con ${platform}. Empiece en`,
        after: '.',
      },
    }),
  },
);

/** The other way: the person fetches their record as a file. Names of menus are in English on most portals. */
export const BRING_FILE_WORDS = inLanguage({
  en: {
    title: 'Bring a file',
    lead: 'Most portals for patients let you download your record. That needs no app and nobody’s permission.',
    signIn: 'Sign in at its portal for patients, as you do anyway.',
    signInAt: 'Sign in at',
    signInAfter: ', as you do anyway.',
    lookFor: 'Look for',
    menus: ['Download my record', 'Share my record', 'Export'],
    or: 'or',
    lookAfter: '. It is often under Health records, Sharing or Account.',
    forms:
      'Where you may choose, take FHIR or JSON first, else CCD, C-CDA or XML. A PDF is for reading only. Choose all dates.',
    office: 'If there is nothing of the kind, ask its medical records office for an electronic copy.',
    bring: 'Bring the file',
    bringAfter: ' once you have it: Sheaf reads it on this device.',
  },
  es: {
    title: 'Traer un archivo',
    lead: 'La mayoría de los portales para pacientes permiten descargar su historia. No hace falta ninguna aplicación ni el permiso de nadie.',
    signIn: 'Inicie sesión en su portal para pacientes, como siempre.',
    signInAt: 'Inicie sesión en',
    signInAfter: ', como siempre.',
    lookFor: 'Busque',
    menus: [
      'Descargar mi historia (Download my record)',
      'Compartir mi historia (Share my record)',
      'Exportar (Export)',
    ],
    or: 'o',
    lookAfter: '. Suele estar en Historia clínica (Health records), Compartir (Sharing) o Cuenta (Account).',
    forms:
      'Si puede elegir, tome primero FHIR o JSON; si no, CCD, C-CDA o XML. Un PDF sirve solo para leer. Elija todas las fechas.',
    office: 'Si no hay nada parecido, pida una copia electrónica a su servicio de historias clínicas.',
    bring: 'Traiga el archivo',
    bringAfter: ' cuando lo tenga: Sheaf lo lee en este dispositivo.',
  },
});

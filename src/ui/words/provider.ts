import { inLanguage } from './language.ts';
import { bytes, count, counted } from './numbers.ts';

/** The page of one connection: how far fetching is, and how it is left. */
export const PROVIDER_WORDS = inLanguage({
  en: {
    connection: 'Connection',
    connected: 'connected',
    inTimeline: (n: number) => `${counted(n, 'entry', 'entries')} in the timeline`,
    check: 'Check what its server can do',
    none: 'Nothing fetched yet.',
    goOnReading: '. You can go on reading. If you close Sheaf, it continues from here next time.',
    isAsked: 'What is asked for',
    wasAsked: 'What was asked for',
    missing: 'What we could not get',
    missingHow: ': with why, and to try again, save or print',
    signIn: 'Sign in again',
    // Items and not entries: contents of documents are fetched too, and are no line of the timeline.
    running: (n: number) => `Fetching: ${counted(n, 'item')} so far`,
    stopped: 'Stopped',
    paused: 'Paused',
    soFar: (n: number) => `: ${counted(n, 'item')} so far`,
    finished: (n: number) => `Fetched ${counted(n, 'item')}`,
    lasts: (date: string) => `Access lasts until ${date}. After that you sign in again to fetch what is new.`,
    filesMissing: (n: number, size: number) =>
      `${counted(n, 'file')} that entries point to ${n === 1 ? 'is' : 'are'} not here${size > 0 ? `, ${bytes(size)} by what the provider says` : ''}. Each entry says why.`,
    fetchFiles: 'Fetch all files',
    leave: 'Disconnect',
    leaveHow: (name: string) =>
      `Ends Sheaf’s access to ${name}. You choose whether what came from there stays on this device.`,
    asksEachTime: 'This hospital will ask you to sign in again each time.',
    asksEachTimeWhy:
      'It did not let this device register itself, by which fetching would go on without you. What is fetched stays.',
  },
  es: {
    connection: 'Conexión',
    connected: 'conectado',
    inTimeline: (n: number) => `${counted(n, 'entrada', 'entradas')} en la cronología`,
    check: 'Comprobar qué puede hacer su servidor',
    none: 'Aún no se ha traído nada.',
    goOnReading: '. Puede seguir leyendo. Si cierra Sheaf, la próxima vez continuará desde aquí.',
    isAsked: 'Qué se está pidiendo',
    wasAsked: 'Qué se pidió',
    missing: 'Lo que no se pudo traer',
    missingHow: ': con el porqué, y para intentarlo de nuevo, guardarlo o imprimirlo',
    signIn: 'Iniciar sesión de nuevo',
    running: (n: number) => `Trayendo: ${counted(n, 'elemento', 'elementos')} hasta ahora`,
    stopped: 'Detenido',
    paused: 'En pausa',
    soFar: (n: number) => `: ${counted(n, 'elemento', 'elementos')} hasta ahora`,
    finished: (n: number) => (n === 1 ? 'Se trajo 1 elemento' : `Se trajeron ${count(n)} elementos`),
    lasts: (date: string) =>
      `El acceso dura hasta el ${date}. Después tendrá que iniciar sesión de nuevo para traer lo nuevo.`,
    filesMissing: (n: number, size: number) =>
      `${counted(n, 'archivo que mencionan las entradas no está', 'archivos que mencionan las entradas no están')} aquí${size > 0 ? `, ${bytes(size)} según el proveedor` : ''}. Cada entrada dice por qué.`,
    fetchFiles: 'Traer todos los archivos',
    leave: 'Desconectar',
    leaveHow: (name: string) =>
      `Termina el acceso de Sheaf a ${name}. Usted elige si lo que vino de allí se queda en este dispositivo.`,
    asksEachTime: 'Este hospital le pedirá que inicie sesión cada vez.',
    asksEachTimeWhy:
      'No permitió que este dispositivo se registrara, con lo cual se podría seguir trayendo datos sin usted. Lo traído se conserva.',
  },
});

/** The question before a provider is left. */
export const DISCONNECT_WORDS = inLanguage({
  en: {
    forget: 'Forget what came from here',
    disconnect: 'Disconnect',
    forgetAsk: (name: string) => `Forget what came from ${name}?`,
    disconnectAsk: (name: string) => `Disconnect ${name}?`,
    how: 'Sheaf gives its access back where the provider allows that, and you will see whether it did. To fetch again you sign in again.',
    here: (n: number, name: string) =>
      n > 0
        ? `${counted(n, 'entry', 'entries')} from ${name} ${n === 1 ? 'is' : 'are'} on this device. The provider keeps its own record either way.`
        : `Nothing from ${name} is on this device.`,
    andKeep: (n: number) => `Disconnect and keep ${counted(n, 'entry', 'entries')}`,
    andForget: (n: number) => `Disconnect and forget ${counted(n, 'entry', 'entries')}`,
    forgetAll: (n: number) => `Forget ${counted(n, 'entry', 'entries')}`,
  },
  es: {
    forget: 'Olvidar lo que vino de aquí',
    disconnect: 'Desconectar',
    forgetAsk: (name: string) => `¿Olvidar lo que vino de ${name}?`,
    disconnectAsk: (name: string) => `¿Desconectar ${name}?`,
    how: 'Sheaf devuelve su acceso donde el proveedor lo permite, y usted verá si fue así. Para traer datos otra vez tendrá que iniciar sesión de nuevo.',
    here: (n: number, name: string) =>
      n > 0
        ? `${counted(n, 'entrada', 'entradas')} de ${name} ${n === 1 ? 'está' : 'están'} en este dispositivo. En todo caso, el proveedor conserva su propia historia.`
        : `En este dispositivo no hay nada de ${name}.`,
    andKeep: (n: number) => `Desconectar y conservar ${counted(n, 'entrada', 'entradas')}`,
    andForget: (n: number) => `Desconectar y olvidar ${counted(n, 'entrada', 'entradas')}`,
    forgetAll: (n: number) => `Olvidar ${counted(n, 'entrada', 'entradas')}`,
  },
});

/** What was asked for and not given, and the way to give it after all. */
export const SHARE_WORDS = inLanguage({
  en: {
    title: 'What you did not share',
    left: (things: string) => `You did not share: ${things}.`,
    only: (thing: string, parts: string) => `Of your ${thing} you shared only ${parts}.`,
    why: (name: string) =>
      `Either you left these out when you signed in, or ${name} does not let them go to this app: it does not say which.`,
    signIn: (n: number) => `Sign in again to share ${n === 1 ? 'it' : 'them'}`,
  },
  es: {
    title: 'Lo que usted no compartió',
    left: (things: string) => `No compartió: ${things}.`,
    only: (thing: string, parts: string) => `De «${thing}» compartió solo: ${parts}.`,
    why: (name: string) =>
      `O usted lo dejó fuera al iniciar sesión, o ${name} no permite que llegue a esta aplicación: no dice cuál de las dos cosas.`,
    signIn: () => 'Iniciar sesión de nuevo para compartirlo',
  },
});

/** Categories that the standard lets be shared apart, as people say them. */
export const PARTS_SHARED: Readonly<Record<string, string>> = inLanguage({
  en: {
    laboratory: 'lab results',
    'vital-signs': 'vital signs',
    'social-history': 'social history',
    survey: 'survey answers',
    imaging: 'imaging results',
    'problem-list-item': 'the problem list',
    'encounter-diagnosis': 'diagnoses from visits',
    'health-concern': 'health concerns',
    'clinical-note': 'clinical notes',
  },
  es: {
    laboratory: 'resultados de análisis',
    'vital-signs': 'constantes vitales',
    'social-history': 'historia social',
    survey: 'respuestas a cuestionarios',
    imaging: 'resultados de imágenes',
    'problem-list-item': 'la lista de problemas',
    'encounter-diagnosis': 'diagnósticos de las visitas',
    'health-concern': 'preocupaciones de salud',
    'clinical-note': 'notas clínicas',
  },
});

/** What the last sign-in came to: for whoever helps, and where its proof is not to be believed. */
export const LAST_SIGN_IN_WORDS = inLanguage({
  en: {
    title: 'Details of the last sign-in',
    asked: 'Asked for',
    given: 'Given',
    nothing: 'nothing',
    proof: 'Proof of who signed in',
    intent: 'Started for',
    style: 'Style of the page that started it (not used)',
    unproven: (name: string) => `${name} could not prove who signed in.`,
    note: 'With the access it sent a note that says who you are there.',
    notBelieved: 'So Sheaf did not believe the note. The access itself works, and nothing here is lost.',
    next: (name: string) =>
      `Look whether the name above is the person you meant. If it is not, disconnect. If it is, sign in again when it suits you, and tell ${name} if this is still here then.`,
  },
  es: {
    title: 'Detalles del último inicio de sesión',
    asked: 'Se pidió',
    given: 'Se concedió',
    nothing: 'nada',
    proof: 'Prueba de quién inició sesión',
    intent: 'Iniciado para',
    style: 'Estilo de la página que lo inició (no se usa)',
    unproven: (name: string) => `${name} no pudo probar quién inició sesión.`,
    note: 'Junto con el acceso envió una nota que dice quién es usted allí.',
    notBelieved: 'Por eso Sheaf no dio crédito a la nota. El acceso en sí funciona, y aquí no se ha perdido nada.',
    next: (name: string) =>
      `Mire si el nombre de arriba es el de la persona que usted quería. Si no lo es, desconecte. Si lo es, inicie sesión de nuevo cuando le convenga, y avise a ${name} si esto sigue apareciendo.`,
  },
});

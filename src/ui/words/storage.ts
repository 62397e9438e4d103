import type { DamagedView } from '../../engine/api.ts';
import { inLanguage } from './language.ts';
import { count, counted } from './numbers.ts';

/** The screen of this device: what is kept, how it is protected, what is damaged, which versions stay. */
export const STORAGE_WORDS = inLanguage({
  en: {
    lead: 'What Sheaf keeps here. All of it is encrypted; only this browser has the key.',
    leadProtected: 'What Sheaf keeps here. All of it is encrypted; what opens it is yours alone.',
    forgetLead:
      'Deletes the key, the record, the documents and all sign-ins from this device. Your providers keep theirs.',
    kept: 'What is kept',
    record: 'Record',
    entries: (n: number) => counted(n, 'entry', 'entries'),
    measuring: (n: number) => `${counted(n, 'entry', 'entries')}; being measured`,
    documents: 'Documents',
    documentsNote: 'Files that entries name',
    all: 'All that Sheaf takes',
    allNote: 'As the browser counts it, the app itself included',
    free: 'Free',
    freeNote: 'What the browser would still give',
    older: 'Older versions',
    olderNote: (n: number) => counted(n, 'version'),
    index: 'Index',
    indexNote: 'What lists and search are made of',
    damaged: 'Damaged',
    damagedNote: 'Set aside until it came again',
    rest: 'The rest',
    restNote: 'Sign-ins, syncs and settings',
    bySource: 'By provider',
    share: (n: number, size: string) => `${counted(n, 'entry', 'entries')}, ${size}`,
    shareWithDocuments: (n: number, size: string, documents: string) =>
      `${counted(n, 'entry', 'entries')}, ${size}; documents, ${documents}`,
  },
  es: {
    lead: 'Lo que Sheaf guarda aquí. Todo está cifrado; solo este navegador tiene la clave.',
    leadProtected: 'Lo que Sheaf guarda aquí. Todo está cifrado; solo usted tiene con qué abrirlo.',
    forgetLead:
      'Borra de este dispositivo la clave, la historia, los documentos y todos los inicios de sesión. Sus proveedores conservan lo suyo.',
    kept: 'Lo que se guarda',
    record: 'Historia clínica',
    entries: (n: number) => counted(n, 'entrada', 'entradas'),
    measuring: (n: number) => `${counted(n, 'entrada', 'entradas')}; midiendo`,
    documents: 'Documentos',
    documentsNote: 'Archivos que nombran las entradas',
    all: 'Todo lo que ocupa Sheaf',
    allNote: 'Según la cuenta del navegador, incluida la propia aplicación',
    free: 'Libre',
    freeNote: 'Lo que el navegador daría todavía',
    older: 'Versiones anteriores',
    olderNote: (n: number) => counted(n, 'versión', 'versiones'),
    index: 'Índice',
    indexNote: 'De donde salen las listas y las búsquedas',
    damaged: 'Dañado',
    damagedNote: 'Apartado hasta que llegue de nuevo',
    rest: 'El resto',
    restNote: 'Inicios de sesión, sincronizaciones y ajustes',
    bySource: 'Por proveedor',
    share: (n: number, size: string) => `${counted(n, 'entrada', 'entradas')}, ${size}`,
    shareWithDocuments: (n: number, size: string, documents: string) =>
      `${counted(n, 'entrada', 'entradas')}, ${size}; documentos, ${documents}`,
  },
});

/** What cannot be read any more, and what can be done about it. */
export const DAMAGED_WORDS = inLanguage({
  en: {
    title: 'Damaged on this device',
    listed: (n: number) => `${counted(n, 'entry is', 'entries are')} listed and cannot be opened.`,
    olderOnly: (n: number) => `${counted(n, 'older version')} cannot be read. The newest versions are all here.`,
    upTo: (n: number) =>
      `up to ${counted(n, 'entry', 'entries')} cannot be read, and nothing says any more which they were.`,
    some: 'some entries cannot be read, and nothing says any more which they were.',
    found: (date: string) => `It was found on ${date}. Everything else is as it was.`,
    comesBack: 'The next sync asks this provider for everything again, and puts back what it still has.',
    isOver: 'Nothing is fetched from there any more, so it cannot be put back from there.',
    fetch: 'Fetch again',
    drop: 'Take it off the lists',
    dropOf: (name: string) => `Take what is damaged of ${name} off the lists`,
    dropQuestion: 'Take what is damaged off the lists?',
    dropped:
      'What cannot be read is deleted from this device. An entry that has an older version which can be read is listed as that one.',
    droppedComes: 'Whatever the provider still has comes with its next full sync.',
  },
  es: {
    title: 'Dañado en este dispositivo',
    listed: (n: number) =>
      `${counted(n, 'entrada está en las listas y no se puede', 'entradas están en las listas y no se pueden')} abrir.`,
    olderOnly: (n: number) =>
      `${counted(n, 'versión anterior no se puede', 'versiones anteriores no se pueden')} leer. Las versiones más nuevas están todas aquí.`,
    upTo: (n: number) =>
      `hasta ${counted(n, 'entrada no se puede', 'entradas no se pueden')} leer, y ya nada dice cuáles eran.`,
    some: 'algunas entradas no se pueden leer, y ya nada dice cuáles eran.',
    found: (date: string) => `Se descubrió el ${date}. Todo lo demás está como estaba.`,
    comesBack: 'La próxima sincronización pide todo de nuevo a este proveedor y repone lo que aún tenga.',
    isOver: 'De allí ya no se trae nada, así que no se puede reponer desde allí.',
    fetch: 'Traer de nuevo',
    drop: 'Quitarlo de las listas',
    dropOf: (name: string) => `Quitar de las listas lo dañado de ${name}`,
    dropQuestion: '¿Quitar de las listas lo dañado?',
    dropped:
      'Lo que no se puede leer se borra de este dispositivo. Si una entrada tiene una versión anterior que se puede leer, queda en las listas con esa.',
    droppedComes: 'Lo que el proveedor aún tenga llega con su próxima sincronización completa.',
  },
});

export function damagedWords({ entries, versions }: Pick<DamagedView, 'entries' | 'versions'>): string {
  if (entries === undefined) return versions > 0 ? DAMAGED_WORDS.upTo(versions) : DAMAGED_WORDS.some;
  return entries === 0 ? DAMAGED_WORDS.olderOnly(versions) : DAMAGED_WORDS.listed(entries);
}

/** What keeps the record from being lost. */
export const PROTECT_WORDS = inLanguage({
  en: {
    title: 'Protect my data',
    onlyHere: 'What is here is on this device and nowhere else that Sheaf knows of. Your providers keep theirs.',
    willBeOnlyHere:
      'What will be here is on this device and nowhere else that Sheaf knows of. Your providers keep theirs.',
    copy: 'A copy somewhere else',
    copyNote: {
      before: 'Devices break and are lost. A backup is one encrypted file that you keep where you like: ',
      link: 'make a backup',
      after: '.',
    },
    persisted: 'Kept for good',
    notPersisted: 'Not kept for good yet',
    promised: 'The browser has promised not to clear Sheaf by itself.',
    mayClear: 'When the device runs full, the browser may clear what Sheaf keeps. You can ask it not to.',
    persist: 'Ask the browser to keep it',
    refused: 'The browser did not agree. It often does once Sheaf is installed or has been used for a while.',
    installed: 'Installed',
    notInstalled: 'Not installed here',
    installedNote: 'Browsers keep what installed apps store, and it opens without a network.',
    notInstalledNote: 'Browsers keep what installed apps store: some clear a page that was not visited for weeks.',
    byHand: 'Look for “Install” or “Add to Home Screen” in the browser’s menu.',
    install: 'Install Sheaf',
  },
  es: {
    title: 'Proteger mis datos',
    onlyHere:
      'Lo que hay aquí está en este dispositivo y, que Sheaf sepa, en ningún otro lugar. Sus proveedores conservan lo suyo.',
    willBeOnlyHere:
      'Lo que haya aquí estará en este dispositivo y, que Sheaf sepa, en ningún otro lugar. Sus proveedores conservan lo suyo.',
    copy: 'Una copia en otro lugar',
    copyNote: {
      before:
        'Los dispositivos se estropean y se pierden. Una copia de seguridad es un solo archivo cifrado que usted guarda donde quiera: ',
      link: 'hacer una copia de seguridad',
      after: '.',
    },
    persisted: 'Guardado de forma permanente',
    notPersisted: 'Todavía no se guarda de forma permanente',
    promised: 'El navegador ha prometido no borrar los datos de Sheaf por su cuenta.',
    mayClear:
      'Cuando el dispositivo se llena, el navegador puede borrar lo que guarda Sheaf. Puede pedirle que no lo haga.',
    persist: 'Pedir al navegador que lo conserve',
    refused: 'El navegador no aceptó. Suele hacerlo cuando Sheaf está instalado o se ha usado durante algún tiempo.',
    installed: 'Instalado',
    notInstalled: 'No está instalado aquí',
    installedNote: 'Los navegadores conservan lo que guardan las aplicaciones instaladas, y estas se abren sin red.',
    notInstalledNote:
      'Los navegadores conservan lo que guardan las aplicaciones instaladas; algunos borran una página que no se visitó durante semanas.',
    byHand: 'Busque «Instalar» o «Añadir a la pantalla de inicio» en el menú del navegador.',
    install: 'Instalar Sheaf',
  },
});

/** Which versions of an entry stay. */
export const RETENTION_WORDS = inLanguage({
  en: {
    title: 'Older versions',
    lead: 'When a provider changes an entry, what it said before is kept too.',
    label: 'Of each entry, keep versions:',
    all: 'all of them',
    newest: (n: number) => (n === 1 ? 'the newest one only' : `the newest ${n}`),
    years: (n: number) => `for ${counted(n, 'year')} after another took their place`,
    staysAll: 'From now on every version stays. What was let go before does not come back.',
    nothingGoes: 'Nothing goes now.',
    goes: (n: number) => `${counted(n, 'older version')} would be deleted from this device, for good.`,
    goesLater:
      'Whatever comes to be older than that goes by itself later. The newest version of each entry always stays.',
    letGo: (n: number) => `Let ${counted(n, 'older version')} go`,
    save: 'Save',
    saved: 'Saved on this device.',
  },
  es: {
    title: 'Versiones anteriores',
    lead: 'Cuando un proveedor cambia una entrada, también se guarda lo que decía antes.',
    label: 'De cada entrada, conservar:',
    all: 'todas las versiones',
    newest: (n: number) => (n === 1 ? 'solo la versión más nueva' : `las ${count(n)} versiones más nuevas`),
    years: (n: number) => `cada versión ${counted(n, 'año', 'años')} después de que otra la sustituya`,
    staysAll: 'Desde ahora se conservan todas las versiones. Lo que se borró antes no vuelve.',
    nothingGoes: 'Ahora no se borra nada.',
    goes: (n: number) =>
      `${counted(n, 'versión anterior se borraría', 'versiones anteriores se borrarían')} de este dispositivo, para siempre.`,
    goesLater:
      'Lo que más adelante llegue a ser más antiguo se borra por sí solo. La versión más nueva de cada entrada siempre se conserva.',
    letGo: (n: number) => `Borrar ${counted(n, 'versión anterior', 'versiones anteriores')}`,
    save: 'Guardar',
    saved: 'Guardado en este dispositivo.',
  },
});

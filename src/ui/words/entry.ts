import type { HideReason, WrongReason } from '../../engine/api.ts';
import { inLanguage, locale } from './language.ts';
import { count } from './numbers.ts';

const DAY = new Intl.DateTimeFormat(locale(), { dateStyle: 'long' });

/** When the person said something here, by this device's clock. */
export const dayWords = (ms: number): string => DAY.format(ms);

/** What the page of one entry says beside the entry itself. */
export const ENTRY_WORDS = inLanguage({
  en: {
    back: 'Back',
    timeline: 'Timeline',
    document: 'Document',
    documents: 'Documents',
    reader: 'Open in the reader',
    unlisted: (day: string) =>
      `No longer in the provider’s list, since ${day}. This is what it said when it was fetched.`,
    whereFrom: 'Where this comes from',
    fetchedFrom: (provider: string) => `From ${provider}, fetched`,
    enteredHere: 'Entered here',

    yours: 'Your own marks',
    yoursLead: 'Only for you, on this device. The entry stays as it came, and nobody is told.',
    note: 'Your note',
    addNote: 'Write a note',
    editNote: 'Edit note',
    deleteNote: 'Delete note',
    saveNote: 'Save note',
    noteDeleted: 'Note deleted.',
    noteFrom: (day: string) => `Written by you, ${day}`,
    undo: 'Undo',
    cancel: 'Cancel',

    hide: 'Hide',
    hideQuestion: 'Hide this entry?',
    hideLead: 'It leaves all lists and counts. You find it under “Hidden by you”, and can show it again there or here.',
    hideWhy: 'Why',
    show: 'Show it again',
    hiddenSince: (day: string, why: string) => `Hidden by you on ${day}: “${why}”. It stands in no list.`,

    wrong: 'Something is wrong here',
    wrongQuestion: 'What is wrong here?',
    wrongLead:
      'It goes on a list that you can print for the records office. Only whoever keeps the record can correct it; here it stays as it came.',
    wrongWords: 'What it should say, in your words',
    wrongSave: 'Put it on the list',
    wrongEdit: 'Change what is wrong',
    notWrong: 'Take it off the list',
    wrongSince: (day: string, why: string) => `On your list of what is to be put right, since ${day}: “${why}”.`,
    toWrong: 'See the list',
    toHidden: 'See what is hidden',

    same: 'Taken as one thing',
    alone: 'A thing of its own',
    aloneLead: 'No other entry is taken as the same thing.',
    sameLead: (n: number) => `This and ${count(n)} more are shown as one line.`,
    takeApart: 'This one is another thing',
    apartSaid: 'You said that this is a thing of its own.',
    byRule: 'Take that back',
    join: 'It is the same as another entry',
    joinQuestion: 'Which entry is the same thing?',
    joinLead: 'Both stay as they came. Lists show them as one line, with both sources.',
    joinSearch: 'Search entries of this kind',
    joinThem: 'They are the same',
    joinNone: 'Nothing of this kind has these words.',

    related: 'Related',
    relatedTo: 'Named here',
    relatedFrom: 'Where this is named',
    showAll: (n: number) => `Show all ${count(n)}`,
    first: (n: number, total: number) => `The newest ${count(n)} of ${count(total)}`,

    story: 'The story of this visit',
    trend: 'How it went over time',
    edit: 'Change it',

    narrative: (provider: string) => `As ${provider} lays it out`,
    narrativeLead: 'Its own words and tables, without links, pictures and styles.',

    topicSummary: 'Read about it at MedlinePlus',
    topicLead: (says: string) =>
      `MedlinePlus is the health encyclopedia of the National Library of Medicine in the United States. If you open it, that site learns the code ${says} and your network address. It learns nothing else of your record, and not who you are.`,
    topicOpen: 'Open MedlinePlus in a new tab',

    source: (provider: string) => `Source: the data as ${provider} sent it`,
    sourceYou: 'Source: the data as you entered it',
    copy: 'Copy',
    follow: 'Open what it refers to',
  },
  es: {
    back: 'Volver',
    timeline: 'Cronología',
    document: 'Documento',
    documents: 'Documentos',
    reader: 'Abrir en el lector',
    unlisted: (day: string) =>
      `Ya no está en la lista del proveedor desde el ${day}. Esto es lo que decía cuando se trajo.`,
    whereFrom: 'De dónde viene',
    fetchedFrom: (provider: string) => `De ${provider}, traído el`,
    enteredHere: 'Anotado aquí el',

    yours: 'Sus propias marcas',
    yoursLead: 'Solo para usted, en este dispositivo. La entrada queda como llegó y no se avisa a nadie.',
    note: 'Su nota',
    addNote: 'Escribir una nota',
    editNote: 'Cambiar la nota',
    deleteNote: 'Borrar la nota',
    saveNote: 'Guardar la nota',
    noteDeleted: 'Nota borrada.',
    noteFrom: (day: string) => `Escrita por usted el ${day}`,
    undo: 'Deshacer',
    cancel: 'Cancelar',

    hide: 'Ocultar',
    hideQuestion: '¿Ocultar esta entrada?',
    hideLead:
      'Sale de todas las listas y recuentos. La encontrará en «Oculto por usted», y podrá mostrarla de nuevo allí o aquí.',
    hideWhy: 'Por qué',
    show: 'Mostrar de nuevo',
    hiddenSince: (day: string, why: string) => `Oculta por usted el ${day}: «${why}». No aparece en ninguna lista.`,

    wrong: 'Aquí hay un error',
    wrongQuestion: '¿Qué está mal aquí?',
    wrongLead:
      'Pasa a una lista que puede imprimir para el archivo clínico. Solo quien lleva la historia puede corregirla; aquí queda como llegó.',
    wrongWords: 'Qué debería decir, en sus palabras',
    wrongSave: 'Añadir a la lista',
    wrongEdit: 'Cambiar lo que está mal',
    notWrong: 'Quitar de la lista',
    wrongSince: (day: string, why: string) => `En su lista de cosas por corregir, desde el ${day}: «${why}».`,
    toWrong: 'Ver la lista',
    toHidden: 'Ver lo oculto',

    same: 'Se toman como una sola cosa',
    alone: 'Una cosa aparte',
    aloneLead: 'Ninguna otra entrada se toma como lo mismo.',
    sameLead: (n: number) => `Esta y ${count(n)} más se muestran en una sola línea.`,
    takeApart: 'Esta es otra cosa',
    apartSaid: 'Usted dijo que esta es una cosa aparte.',
    byRule: 'Retirar lo dicho',
    join: 'Es lo mismo que otra entrada',
    joinQuestion: '¿Qué entrada es lo mismo?',
    joinLead: 'Las dos quedan como llegaron. Las listas las muestran en una sola línea, con las dos fuentes.',
    joinSearch: 'Buscar entradas de este tipo',
    joinThem: 'Son lo mismo',
    joinNone: 'Nada de este tipo tiene esas palabras.',

    related: 'Relacionado',
    relatedTo: 'Se nombra aquí',
    relatedFrom: 'Dónde se nombra esta',
    showAll: (n: number) => `Mostrar las ${count(n)}`,
    first: (n: number, total: number) => `Las ${count(n)} más recientes de ${count(total)}`,

    story: 'El relato de esta visita',
    trend: 'Su evolución',
    edit: 'Cambiarla',

    narrative: (provider: string) => `Como lo presenta ${provider}`,
    narrativeLead: 'Sus propias palabras y tablas, sin enlaces, imágenes ni estilos.',

    topicSummary: 'Leer sobre ello en MedlinePlus',
    topicLead: (says: string) =>
      `MedlinePlus es la enciclopedia de salud de la Biblioteca Nacional de Medicina de los Estados Unidos. Si la abre, ese sitio conocerá el código ${says} y su dirección de red. No sabrá nada más de su historia, ni quién es usted.`,
    topicOpen: 'Abrir MedlinePlus en otra pestaña',

    source: (provider: string) => `Fuente: los datos tal como los envió ${provider}`,
    sourceYou: 'Fuente: los datos tal como usted los anotó',
    copy: 'Copiar',
    follow: 'Abrir aquello a lo que se refiere',
  },
});

export const HIDE_WORDS: Readonly<Record<HideReason, string>> = inLanguage({
  en: {
    'not-relevant': 'It no longer matters to me',
    private: 'I do not want it to be seen',
    double: 'It is here twice',
    wrong: 'It is wrong',
  },
  es: {
    'not-relevant': 'Ya no me importa',
    private: 'No quiero que se vea',
    double: 'Está dos veces',
    wrong: 'Está mal',
  },
});

export const WRONG_WORDS: Readonly<Record<WrongReason, string>> = inLanguage({
  en: {
    'not-mine': 'This is not about me',
    'never-happened': 'This did not happen',
    'wrong-detail': 'Something in it is wrong',
    'out-of-date': 'It is no longer so',
    other: 'Something else',
  },
  es: {
    'not-mine': 'Esto no es sobre mí',
    'never-happened': 'Esto no ocurrió',
    'wrong-detail': 'Algo en ella está mal',
    'out-of-date': 'Ya no es así',
    other: 'Otra cosa',
  },
});

/** The lists of what the person marked. */
export const MARKED_WORDS = inLanguage({
  en: {
    hiddenLead: 'These are in no list and no count. They stay in the record as they came, and in what you export.',
    hiddenNone: 'Nothing is hidden. Any entry has “Hide” on its page.',
    wrongLead:
      'What you found wrong, to hand to whoever keeps the record. Only they can correct it; Sheaf shows it as they sent it until they do.',
    wrongNone: 'Nothing is on this list. Any entry has “Something is wrong here” on its page.',
    print: 'Print',
    letterTo: (provider: string) => `To the records office of ${provider}`,
    letterLead: 'I ask that the following entries of my health record be looked at and put right.',
    name: 'Name',
    born: 'Born',
    dateOf: (day: string) => `Printed ${day}`,
    number: (text: string) => `Number: ${text}`,
    signature: 'Signature',
    takeOff: (title: string) => `Take “${title}” off the list`,
    shown: (title: string) => `“${title}” is shown again.`,
    off: (title: string) => `“${title}” is off the list.`,
    showAgain: (title: string) => `Show “${title}” again`,
  },
  es: {
    hiddenLead:
      'No están en ninguna lista ni recuento. Siguen en la historia como llegaron, y en lo que usted exporte.',
    hiddenNone: 'No hay nada oculto. Cada entrada tiene «Ocultar» en su página.',
    wrongLead:
      'Lo que usted encontró mal, para entregarlo a quien lleva la historia. Solo ellos pueden corregirlo; Sheaf lo muestra como lo enviaron hasta entonces.',
    wrongNone: 'No hay nada en esta lista. Cada entrada tiene «Aquí hay un error» en su página.',
    print: 'Imprimir',
    letterTo: (provider: string) => `Al archivo clínico de ${provider}`,
    letterLead: 'Solicito que se revisen y corrijan las siguientes anotaciones de mi historia clínica.',
    name: 'Nombre',
    born: 'Fecha de nacimiento',
    dateOf: (day: string) => `Impreso el ${day}`,
    number: (text: string) => `Número: ${text}`,
    signature: 'Firma',
    takeOff: (title: string) => `Quitar «${title}» de la lista`,
    shown: (title: string) => `«${title}» se muestra de nuevo.`,
    off: (title: string) => `«${title}» ya no está en la lista.`,
    showAgain: (title: string) => `Mostrar «${title}» de nuevo`,
  },
});

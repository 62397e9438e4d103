import { inLanguage } from './language.ts';

/** Where the page of a provider starts the app, and what is said to whoever came that way. */
export const LAUNCH_WORDS = inLanguage({
  en: {
    going: (place: string) => `Going to ${place}`,
    goingHow: 'Its own page comes next. There you sign in and decide what to share.',
    again: 'Try again',

    title: 'Go to this place?',
    lead: 'A page outside Sheaf opened it and names a place to get a record from.',
    place: 'The place',
    known: (name: string) => `Known here as ${name}.`,
    unknown: 'It is in no list that is here.',
    lookClosely: 'Look closely.',
    foreign: 'This name is written with letters that may look like others. Its letters are shown coded, after “xn--”.',
    asked: 'Sheaf has asked it nothing so far. If you go on, Sheaf asks it where to sign in and takes you there.',
    decide: 'There you sign in and decide what to share. Whose record it is, the page you came from has chosen.',
    keptApart: 'What it shares is kept here, encrypted, apart from what other providers shared.',
    addressKept: 'Its address is kept among the providers that you entered yourself.',
    nothingSent: 'Nothing from your record is sent there.',
    onlyIf: 'Go on only if you know this place and came from one of its pages.',
    goTo: (host: string) => `Go to ${host}`,

    notYet: 'Sheaf cannot be started from there yet',
    notYetLead: (place: string) => `A page outside Sheaf opened it for ${place}.`,
    register:
      'With a client id from that place you can go on: enter it here, then open Sheaf from its page once more. Or tell whoever runs this copy of Sheaf.',
    enterClientId: 'Enter a client id',
    read: 'Read what is here',

    nothing: 'Nothing to start',
    nothingWhy:
      'This is where a provider’s own pages start Sheaf. Each start works once, and none is waiting here now.',
    toProviders: 'Go to providers',
  },
  es: {
    going: (place: string) => `Abriendo ${place}`,
    goingHow: 'A continuación se abre su propia página. Allí inicia usted sesión y decide qué compartir.',
    again: 'Intentar de nuevo',

    title: '¿Ir a este lugar?',
    lead: 'Una página ajena a Sheaf lo abrió e indica un lugar del que traer una historia.',
    place: 'El lugar',
    known: (name: string) => `Aquí se conoce como ${name}.`,
    unknown: 'No figura en ninguna de las listas que hay aquí.',
    lookClosely: 'Fíjese bien.',
    foreign:
      'Este nombre está escrito con letras que pueden parecer otras. Se muestran codificadas, después de «xn--».',
    asked:
      'Hasta ahora Sheaf no le ha preguntado nada. Si continúa, Sheaf le pregunta dónde se inicia sesión y le lleva allí.',
    decide:
      'Allí inicia usted sesión y decide qué compartir. De quién es la historia lo ha elegido la página de la que viene.',
    keptApart: 'Lo que comparta queda guardado aquí, cifrado, separado de lo que compartieron otros proveedores.',
    addressKept: 'Su dirección se guarda entre los proveedores que usted ha añadido.',
    nothingSent: 'No se envía allí nada de su historia.',
    onlyIf: 'Continúe solo si conoce este lugar y viene de una de sus páginas.',
    goTo: (host: string) => `Ir a ${host}`,

    notYet: 'Todavía no se puede abrir Sheaf desde allí',
    notYetLead: (place: string) => `Una página ajena a Sheaf lo abrió para ${place}.`,
    register:
      'Con un «client id» de ese lugar puede continuar: escríbalo aquí y abra Sheaf otra vez desde su página. O avise a quien mantiene esta copia de Sheaf.',
    enterClientId: 'Escribir un «client id»',
    read: 'Leer lo que hay aquí',

    nothing: 'No hay nada que abrir',
    nothingWhy:
      'Desde aquí abren Sheaf las páginas de los proveedores. Cada apertura vale una sola vez, y ahora no hay ninguna pendiente.',
    toProviders: 'Ir a los proveedores',
  },
});

/** On the page of a provider, after it was opened from one of that provider's own. */
export const LAUNCHED_WORDS = inLanguage({
  en: {
    patient: 'Patient',
    recordOf: 'This is the record of',
    nameless: (id: string) => `Patient ${id}`,
    visit: 'The visit you came from',
    alsoOpen: 'Also open where you came from',
  },
  es: {
    patient: 'Paciente',
    recordOf: 'Esta es la historia de',
    nameless: (id: string) => `Paciente ${id}`,
    visit: 'La visita de la que viene',
    alsoOpen: 'También abierto en el lugar del que viene',
  },
});

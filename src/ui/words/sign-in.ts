import { inLanguage } from './language.ts';

/** On the way to a provider's sign-in page and back, and the question that may wait there. */
export const SIGN_IN_WORDS = inLanguage({
  en: {
    going: 'Going to its sign-in page',
    finishing: 'Finishing the sign-in',
    finishingHow: 'You are back. Sheaf is asking the provider for the access you gave. This takes a few seconds.',
    nothingToFinish: 'No sign-in to finish',
    nothingToFinishWhy: 'This is where a provider sends you back to after signing in. Nothing is waiting here now.',
    toProviders: 'Go to providers',

    otherPerson: 'This is someone else',
    otherPersonLead: (provider: string) => `You signed in at ${provider}, and came back with access to another record.`,
    wasHere: 'The record that is here',
    isNow: 'The record you signed in to now',
    stayApart: 'Sheaf asked whose record it is, and for nothing else of it. The two stay apart, whatever you choose.',
    goOnWith: (name: string) => `Go on with the record of ${name || 'this person'}`,
    connect: (name: string) => `Connect ${name || 'this person'} as well`,
    cancelNote: (name: string | undefined) =>
      `If you cancel, Sheaf gives this access back where the provider allows that, and forgets it. To sign in as ${name || 'before'}, sign out on the provider’s own site first.`,

    several: 'Whose record is it to be?',
    severalLead: (provider: string) => `Your sign-in at ${provider} opens more than one.`,
    notAmong: { before: 'The one that is here is not among them: ', after: '. It stays as it is.' },
    fetchOf: 'Fetch the record of',
    isHere: '(is here already)',
    another: 'For another person’s record, sign in once more and choose them then.',
    goOn: 'Go on with this record',
    nameless: 'Somebody whose name is not known yet',

    nothingToAnswer: 'Nothing to answer',
    nothingToAnswerWhy:
      'A question after a sign-in waits for 15 minutes, and is answered once. None is waiting here now.',
  },
  es: {
    going: 'Abriendo su página de inicio de sesión',
    finishing: 'Terminando el inicio de sesión',
    finishingHow:
      'Ya está de vuelta. Sheaf está pidiendo al proveedor el acceso que usted concedió. Tarda unos segundos.',
    nothingToFinish: 'No hay ningún inicio de sesión por terminar',
    nothingToFinishWhy:
      'A esta página le devuelve un proveedor después de iniciar sesión. Ahora no hay nada pendiente aquí.',
    toProviders: 'Ir a los proveedores',

    otherPerson: 'Esta es otra persona',
    otherPersonLead: (provider: string) => `Usted inició sesión en ${provider} y ha vuelto con acceso a otra historia.`,
    wasHere: 'La historia que está aquí',
    isNow: 'La historia en la que acaba de iniciar sesión',
    stayApart:
      'Sheaf preguntó de quién es la historia, y nada más de ella. Las dos siguen separadas, elija lo que elija.',
    goOnWith: (name: string) => `Seguir con la historia de ${name || 'esta persona'}`,
    connect: (name: string) => `Conectar también a ${name || 'esta persona'}`,
    cancelNote: (name: string | undefined) =>
      `Si cancela, Sheaf devuelve este acceso donde el proveedor lo permite, y lo olvida. Para iniciar sesión como ${name || 'antes'}, cierre antes la sesión en el sitio del propio proveedor.`,

    several: '¿De quién debe ser la historia?',
    severalLead: (provider: string) => `Su inicio de sesión en ${provider} abre más de una.`,
    notAmong: { before: 'La que está aquí no figura entre ellas: ', after: '. Se queda como está.' },
    fetchOf: 'Traer la historia de',
    isHere: '(ya está aquí)',
    another: 'Para la historia de otra persona, inicie sesión otra vez y elíjala entonces.',
    goOn: 'Seguir con esta historia',
    nameless: 'Alguien cuyo nombre todavía no se conoce',

    nothingToAnswer: 'No hay nada que responder',
    nothingToAnswerWhy:
      'Una pregunta tras un inicio de sesión espera 15 minutos y se responde una sola vez. Ahora no hay ninguna pendiente aquí.',
  },
});

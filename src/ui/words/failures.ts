import type { Failure, Remedy } from '../../base/errors.ts';
import { inLanguage } from './language.ts';

/** What a person is told: what happened, what stays safe, what to do. The server's own words go under details. */
export interface FailureWords {
  readonly title: string;
  readonly happened: string;
  readonly safe: string;
  readonly action: string;
}

type Told = Omit<FailureWords, 'safe'> & { readonly safe?: string };

const NOTHING_CHANGED = 'Nothing that is on this device has changed.';
const STAYS = 'What has been fetched so far stays.';
const SIGN_IN_ANEW = 'Start the sign-in anew from Providers.';

/** Codes of `smart/errors.ts`: on the way to a sign-in and back. */
const SMART: Readonly<Record<string, Told>> = {
  'smart/denied': {
    title: 'No access was given',
    happened: 'On the provider’s own page, access was declined, so Sheaf was given none.',
    action: 'If that was not what you meant, sign in again and agree to share.',
  },
  'smart/wrong-state': {
    title: 'This answer does not belong to a sign-in here',
    happened:
      'A sign-in works once, in the browser it began in. This one is already finished, or it began somewhere else.',
    action: `If your provider is not listed yet, ${SIGN_IN_ANEW.toLowerCase()}`,
  },
  'smart/expired-sign-in': {
    title: 'The sign-in took too long',
    happened: 'For your safety a sign-in must be finished within 15 minutes.',
    action: SIGN_IN_ANEW,
  },
  'smart/bad-callback': {
    title: 'The provider’s answer made no sense',
    happened: 'It sent you back with neither access nor a reason, or said a thing twice.',
    action: 'Try the sign-in once more. If it happens again, the provider has to look into it.',
  },
  'smart/wrong-issuer': {
    title: 'The answer came from another place than you asked',
    happened: 'Sheaf asked one server to sign you in, and the answer names another. It was not used.',
    action: 'Do not go on from that page. Start from Providers, and tell the provider if it happens again.',
  },
  'smart/bad-launch': {
    title: 'This start of Sheaf could not be understood',
    happened:
      'The page that opened Sheaf did not say clearly where it is, or for whom it asks. Nobody was asked anything.',
    action: 'Open Sheaf from there once more. If it happens again, that place has to look into it.',
  },
  'smart/launch-not-agreed': {
    title: 'Nobody has agreed to this place',
    happened: 'Sheaf was to be started from a place that this copy does not know, so it was not asked anything.',
    action: 'Open Sheaf from there once more, and agree if you know the place.',
  },
  'smart/refused': {
    title: 'The provider does not know this app',
    happened: 'Its server did not accept Sheaf as it is registered there.',
    action: 'Only whoever runs this copy of Sheaf, or the provider, can change this. The details help them.',
  },
  'smart/code-used': {
    title: 'This sign-in was already used',
    happened: 'A provider’s answer works once and for a short time. This one came twice or too late.',
    action: `If the provider is not listed, ${SIGN_IN_ANEW.toLowerCase()}`,
  },
  'smart/bad-token-response': {
    title: 'The provider’s answer could not be read',
    happened: 'You signed in, but what the provider’s server sent then was not what it should be.',
    action: 'Try again later. If it stays, the provider has to look into it, and the details help them.',
  },
  'smart/no-patient': {
    title: 'No patient was chosen',
    happened: 'Access was given, but to no patient’s record. A staff sign-in does this, or a step that was skipped.',
    action: 'Sign in again as the patient, and choose whose record it is when you are asked.',
  },
  'smart/access-ended': {
    title: 'Access has ended',
    happened: 'The provider gives access for a limited time, and that time is over.',
    safe: 'Everything fetched so far stays, and opens as before.',
    action: 'Sign in again to fetch what is new.',
  },
  'smart/no-registration': {
    title: 'This provider registers no apps by itself',
    happened: 'Its server has no place where an app could register, or gave no right to.',
    action: 'Sign in when you are asked. Where a client id is needed, register an app with the provider by hand.',
  },
  'smart/registration-refused': {
    title: 'The provider did not register this app',
    happened: 'Its server can do that, and declined. The details have its own words.',
    action: 'Sign in when you are asked. Where a client id is needed, register an app with the provider by hand.',
  },
  'smart/registration-no-cors': {
    title: 'This provider does not let a browser register',
    happened: 'Its server registers only apps that have a server of their own. Sheaf has none.',
    action: 'Sign in when you are asked. Where a client id is needed, register an app with the provider by hand.',
  },
  'smart/offline': {
    title: 'This device is offline',
    happened: 'Signing in needs a connection, and there is none right now.',
    action: 'Everything that is here can be read meanwhile. Try again when you are connected.',
  },
  'smart/unreachable': {
    title: 'The provider’s server did not answer',
    happened: 'Nothing answers at its address right now.',
    action: 'Try again in a while. If it stays so, the provider may have moved.',
  },
  'smart/no-answer': {
    title: 'The provider’s server took too long',
    happened: 'It was asked and did not answer in time.',
    action: 'Try again in a while.',
  },
  'smart/no-cors': {
    title: 'This provider does not let a browser in',
    happened: 'Its server is there, but answers only to apps that have a server of their own. Sheaf has none.',
    action: 'Choose another provider. You can ask this one to allow apps that run in the browser.',
  },
  'smart/proof-refused': {
    title: 'The provider did not accept this device’s proof',
    happened: 'It ties access to this device, and did not believe what this device sent for that.',
    action: 'Check this device’s date and time, then sign in again.',
  },
  'smart/proof-no-cors': {
    title: 'This provider does not let a browser in',
    happened:
      'It ties access to your device in a way that is open only to apps that have a server of their own. Sheaf has none.',
    action: 'Choose another provider. You can ask this one to allow apps that run in the browser.',
  },
  'smart/token-no-cors': {
    title: 'This provider does not let a browser in',
    happened: 'You signed in, but the last step is open only to apps that have a server of their own. Sheaf has none.',
    action: 'Choose another provider. You can ask this one to allow apps that run in the browser.',
  },
  'smart/server-error': {
    title: 'The provider’s server has a problem',
    happened: 'It answered that it cannot do this right now.',
    action: 'Try again in a while.',
  },
  'smart/not-smart': {
    title: 'Nothing there says where to sign in',
    happened: 'The server answered, but does not offer the sign-in for patients’ apps.',
    action: 'Choose another provider.',
  },
  'smart/gone': {
    title: 'Nothing for patients’ apps is at this address',
    happened:
      'A server answers there, but it has nothing for apps. The provider may have moved, and lists hear of it late.',
    action: 'Look for it under its present name, check the address, or ask the provider for its address for apps.',
  },
  'smart/old-fhir': {
    title: 'This server speaks an older language',
    happened:
      'It serves records in a form from before 2019, without a sign-in that Sheaf can use. You were not signed in.',
    action: 'Ask the provider for its newer address for apps. Most have one beside the old.',
  },
  'smart/not-configured': {
    title: 'This copy of Sheaf is not registered there',
    happened: 'The provider wants apps to be registered, and whoever runs this copy has not done that yet.',
    action: 'Look for it in the list and enter a client id of your own, or tell whoever runs this copy of Sheaf.',
  },
};

/** Codes of `sync/errors.ts` and `fhir/errors.ts`: on the way to a record. */
const SYNC: Readonly<Record<string, Told>> = {
  'sync/refused': {
    title: 'The provider did not share this',
    happened: 'Its server understood the question and declined.',
    action: 'Only the provider can change this. You can ask them for it.',
  },
  'sync/forbidden': {
    title: 'This access does not reach so far',
    happened: 'The provider’s server does not show this to the access that you gave.',
    action: 'Sign in again with everything ticked. If it still does not come, only the provider can change this.',
  },
  'sync/unreadable': {
    title: 'The provider’s answer could not be read',
    happened:
      'Its server answers other questions, but this answer came in a way that a browser does not let apps read.',
    action: 'Fetch again later. If it stays so, only the provider can change this.',
  },
  'sync/too-few': {
    title: 'Fewer came than the provider counts',
    happened: 'Its server says how many there are, and gave fewer of them.',
    action: 'Fetch again. If it stays so, ask the provider for a copy in another way.',
  },
  'sync/not-found': {
    title: 'The provider does not have this',
    happened: 'Its server has nothing at the address it should be at.',
    action: 'You can ask the provider for it.',
  },
  'sync/server-error': {
    title: 'The provider’s server has a problem',
    happened: 'It failed three times in a row at this.',
    action: 'Fetch again later.',
  },
  'sync/timeout': {
    title: 'The provider’s server took too long',
    happened: 'It was asked three times and did not answer in time.',
    action: 'Fetch again later.',
  },
  'sync/rate-limited': {
    title: 'The provider’s server asks for patience',
    happened: 'It wants to be asked more slowly, and still did so after we waited.',
    action: 'Fetch again in an hour or so.',
  },
  'sync/foreign-address': {
    title: 'The provider pointed to another place',
    happened: 'Part of the answer lies on another server, which may not see your access. It was not followed.',
    action: 'The provider has to name that server as its own. The details help them.',
  },
  'sync/loop': {
    title: 'The provider’s pages go in a circle',
    happened: 'The next page led back to one already read.',
    action: 'The provider has to look into it. The details help them.',
  },
  'sync/too-many-pages': {
    title: 'The provider’s pages have no end',
    happened: 'There were far more pages than any record has.',
    action: 'The provider has to look into it. The details help them.',
  },
  'sync/too-large': {
    title: 'This is too large to keep unasked',
    happened: 'The file is larger than what Sheaf keeps unasked.',
    action: 'You can fetch it all the same, or open it on the provider’s own site.',
  },
  'sync/file-not-offered': {
    title: 'The provider only names this file',
    happened: 'Its list has the file’s name, and no way to the file.',
    action: 'It may be there on the provider’s own site. You can ask the provider for it.',
  },
  'sync/file-bad-address': {
    title: 'The provider’s link leads nowhere',
    happened: 'What it gives as the file’s address is none that anything can be fetched from.',
    action: 'It may be there on the provider’s own site. You can ask the provider for it.',
  },
  'sync/file-unreadable': {
    title: 'The provider does not let a web page read this file',
    happened: 'Its other answers come. This one lies elsewhere, or is closed to web pages.',
    action: 'You can open it on the provider’s own site.',
  },
  'sync/file-garbled': {
    title: 'The provider’s file is broken',
    happened: 'It came wrapped up, and what is inside could not be unpacked.',
    action: 'You can try it on the provider’s own site, and tell the provider.',
  },
  'sync/file-waits': {
    title: 'Files wait for another connection',
    happened: 'You keep files for a connection that costs nothing by the amount, and this one may.',
    action: 'It comes with the next fetching over another connection, or at once if you fetch it by itself.',
  },
  'sync/unauthorized': {
    title: 'The provider wants you to sign in again',
    happened: 'It no longer accepts the access it gave.',
    action: 'Sign in again, and fetching goes on where it stopped.',
  },
  'sync/offline': {
    title: 'This device is offline',
    happened: 'Fetching needs a connection, and there is none right now.',
    action: 'Continue when you are connected. It goes on where it stopped.',
  },
  'sync/unreachable': {
    title: 'The provider’s server did not answer',
    happened: 'The connection to it could not be made, or broke.',
    action: 'Continue in a while. It goes on where it stopped.',
  },
  'fhir/empty': {
    title: 'The provider sent nothing',
    happened: 'Its server said all is well, and sent an empty answer.',
    action: 'Fetch again later.',
  },
  'fhir/cut-short': {
    title: 'The provider’s answer broke off',
    happened: 'It ended in the middle, so it was not used.',
    action: 'Fetch again later.',
  },
  'fhir/not-json': {
    title: 'The provider’s answer could not be read',
    happened: 'It sent something other than a record, perhaps a web page.',
    action: 'Fetch again later. If it stays, the provider has to look into it.',
  },
  'fhir/not-a-bundle': {
    title: 'The provider’s answer could not be read',
    happened: 'It sent data, but not the list that was asked for.',
    action: 'Fetch again later. If it stays, the provider has to look into it.',
  },
};

/** Codes of `store/errors.ts`: on this device. */
const STORE: Readonly<Record<string, Told>> = {
  'store/full': {
    title: 'This device has no more space for Sheaf',
    happened: 'The browser gives no more room, so the last part was not kept.',
    action: 'Free some space on the device, or forget a provider you no longer need here. Then continue.',
  },
  'store/locked': {
    title: 'The record is locked',
    happened: 'It was locked in another tab, or it is kept in a way that this version does not know.',
    safe: 'The record is still here, encrypted.',
    action: 'Reload, and unlock it.',
  },
  'store/wrong': {
    title: 'That does not open it',
    happened: 'It is not the passphrase or passkey of this record.',
    safe: 'Nothing has changed.',
    action: 'Try again. Capital letters and the keyboard’s language count.',
  },
  'store/wait': {
    title: 'Too many tries',
    happened: 'After several that did not open it, the next has to wait.',
    safe: 'Nothing has changed.',
    action: 'Wait a moment, then try again.',
  },
  'store/busy': {
    title: 'The keys are being changed',
    happened: 'The last change is not finished yet, or another tab made one at the same time.',
    safe: 'Nothing has changed by this one.',
    action: 'Look at it as it is now, and try again.',
  },
  'store/damaged': {
    title: 'A part of the record cannot be opened',
    happened: 'What lies on this device was changed by something else than Sheaf.',
    safe: 'Your providers still have the original.',
    action: 'Open “This device”: it names what is damaged, and can fetch it again.',
  },
  'store/lost': {
    title: 'This tab lost touch with the record',
    happened: 'Another tab with a newer version, or the browser, closed the database.',
    action: 'Reload to go on.',
  },
  'store/newer': {
    title: 'This tab is older than your record',
    happened: 'The record was written by a newer version of Sheaf.',
    action: 'Reload to get the newest version.',
  },
  'store/unavailable': {
    title: 'This browser keeps nothing for Sheaf',
    happened: 'The place where a record would be kept would not open. Private windows do this in some browsers.',
    safe: 'Nothing has been stored or sent.',
    action: 'Open Sheaf in a normal window, or in another browser.',
  },
  'store/gone': {
    title: 'This is no longer here',
    happened: 'The provider was forgotten on this device meanwhile, perhaps in another tab.',
    safe: 'Everything from other providers stays.',
    action: 'Go back to Providers.',
  },
};

/** Codes of `ui/errors.ts`. */
const VAULT: Readonly<Record<string, Told>> = {
  'vault/no-passkey': {
    title: 'No passkey was used',
    happened: 'It was broken off, or the browser found none that fits.',
    action: 'Try again when you have it at hand.',
  },
  'vault/passkey-without-key': {
    title: 'This passkey cannot open a record',
    happened: 'It can sign you in at a site, but it cannot make a key, which a record needs.',
    action: 'Use another device or program for the passkey. The one that was just made can be deleted there.',
  },
  'vault/weak-passphrase': {
    title: 'This is no passphrase yet',
    happened: 'It was not typed twice alike, or it is too weak.',
    action: 'Type it again in both fields.',
  },
};

/** Codes of `transfer/errors.ts`: of files that go out and come in. */
const TRANSFER: Readonly<Record<string, Told>> = {
  'transfer/no-backup': {
    title: 'This is no backup',
    happened:
      'The file does not begin as a backup of Sheaf does. It may be another file, or it was changed on its way.',
    action: 'Choose the file that Sheaf made: its name ends in “.backup”.',
  },
  'transfer/newer': {
    title: 'This backup is newer than this page',
    happened: 'It was made by a newer version of Sheaf, which keeps things that this one does not know.',
    action: 'Reload to get the newest version, then try again.',
  },
  'transfer/wrong': {
    title: 'That does not open it',
    happened: 'It is not the passphrase that this backup was made with, or the beginning of the file was changed.',
    action: 'Try again. Capital letters and the keyboard’s language count.',
  },
  'transfer/damaged': {
    title: 'This backup is damaged',
    happened: 'A part of the file is not what was written there, so nothing of it was put back.',
    action: 'Try another copy of the file, or an older backup.',
  },
  'transfer/cut': {
    title: 'This backup is not whole',
    happened: 'The file ends too early, as after a copy that was broken off. Nothing of it was put back.',
    action: 'Copy the file again from where it was saved first.',
  },
  'transfer/not-empty': {
    title: 'There is a record here already',
    happened: 'A backup is put back where nothing is kept yet, so that two records never mix.',
    action: 'Use another browser or device, or forget everything here first.',
  },
  ...inLanguage<Readonly<Record<string, Told>>>({
    en: {
      'transfer/unknown-file': {
        title: 'This is no file of a health record that Sheaf can read',
        happened: 'Nothing in it is an entry of a health record, or it was changed or cut off on its way.',
        action: 'Look for a download that is called a health record, a data export, or a visit summary (CCD, C-CDA).',
      },
      'transfer/is-backup': {
        title: 'This is a backup of Sheaf',
        happened: 'A backup is put back as a whole, where nothing is kept yet.',
        action: 'Go to “This device” and choose to put a backup back.',
      },
      'transfer/is-zip': {
        title: 'There are files within this file',
        happened: 'It is a zip file, which holds others.',
        action: 'Open it on your device, and choose the files that are in it.',
      },
      'transfer/is-document': {
        title: 'This is a document or a picture',
        happened: 'It has no entries of a record in it, but it can be kept as a document of your own.',
        action: 'Add it as a document: then you say what it is and of when.',
      },
      'transfer/several-people': {
        title: 'This file holds the records of several people',
        happened: 'Records of two people must not be mixed, so none of it was taken.',
        action: 'Bring a file that is of one person alone.',
      },
      'transfer/too-large': {
        title: 'One thing in this file is too large',
        happened: 'A single entry or document is larger than what Sheaf can keep.',
        action: 'Bring a smaller export, for instance of fewer years.',
      },
      'transfer/not-in-file': {
        title: 'This did not come with the file',
        happened: 'The file that you brought points to it, and does not hold it.',
        action: 'Look for it where the file is from, and bring it too.',
      },
      'transfer/no-sample': {
        title: 'The sample could not be fetched',
        happened: 'It lies beside this page and not on your device, and it could not be reached.',
        action: 'Try again when you are connected.',
      },
    },
    es: {
      'transfer/unknown-file': {
        title: 'Este no es un archivo de historia clínica que Sheaf pueda leer',
        happened: 'Nada en él es una entrada de una historia clínica, o se alteró o se cortó en el camino.',
        action: 'Busque una descarga llamada historia clínica, exportación de datos o resumen de visita (CCD, C-CDA).',
      },
      'transfer/is-backup': {
        title: 'Esta es una copia de seguridad de Sheaf',
        happened: 'Una copia de seguridad se repone entera, donde todavía no hay nada.',
        action: 'Vaya a “Este dispositivo” y elija reponer una copia de seguridad.',
      },
      'transfer/is-zip': {
        title: 'Hay archivos dentro de este archivo',
        happened: 'Es un archivo zip, que contiene otros.',
        action: 'Ábralo en su dispositivo y elija los archivos que contiene.',
      },
      'transfer/is-document': {
        title: 'Esto es un documento o una imagen',
        happened: 'No contiene entradas de una historia, pero se puede guardar como documento suyo.',
        action: 'Añádalo como documento: así dirá usted qué es y de cuándo.',
      },
      'transfer/several-people': {
        title: 'Este archivo contiene las historias de varias personas',
        happened: 'Las historias de dos personas no deben mezclarse, así que no se tomó nada.',
        action: 'Traiga un archivo que sea de una sola persona.',
      },
      'transfer/too-large': {
        title: 'Algo en este archivo es demasiado grande',
        happened: 'Una sola entrada o un solo documento es más grande de lo que Sheaf puede guardar.',
        action: 'Traiga una exportación más pequeña, por ejemplo de menos años.',
      },
      'transfer/not-in-file': {
        title: 'Esto no venía con el archivo',
        happened: 'El archivo que usted trajo lo menciona, pero no lo contiene.',
        action: 'Búsquelo de donde es el archivo, y tráigalo también.',
      },
      'transfer/no-sample': {
        title: 'No se pudo obtener el ejemplo',
        happened: 'Está junto a esta página y no en su dispositivo, y no se pudo alcanzar.',
        action: 'Inténtelo de nuevo cuando tenga conexión.',
      },
    },
  }),
};

/** Codes of `engine/errors.ts` and `catalog/errors.ts`. */
const ENGINE: Readonly<Record<string, Told>> = {
  'catalog/unreadable': {
    title: 'The list of providers could not be read',
    happened: 'It is of another version than this page.',
    action: 'Reload to get the newest version of both.',
  },
  'catalog/bad-config': {
    title: 'This copy of Sheaf is not set up right',
    happened: 'Whoever hosts it has settings that it cannot follow, so providers cannot be looked up.',
    action: 'Tell whoever gave you this address. The details say which setting it is.',
  },
  'catalog/bad-list': {
    title: 'This is no list of providers',
    happened: 'Sheaf reads lists as providers’ vendors publish them. This one could not be read as such.',
    action: 'Check that it is the list itself and that it is complete. The details say where reading it stopped.',
  },
  'catalog/bad-entry': {
    title: 'This provider cannot be kept as it is',
    happened: 'Something in what describes it cannot be so.',
    action: 'The details name the place. Correct it there and try again.',
  },
  'engine/bad-address': {
    title: 'This is no address that Sheaf can ask',
    happened: 'It has to be a web address that begins with https.',
    action: 'Check it for slips, or ask the provider for its address for apps.',
  },
  'engine/unknown-provider': {
    title: 'This provider is no longer in the list',
    happened: 'The list of providers has changed since, and this entry is not in it any more.',
    action: 'Look for it under its present name.',
  },
  'engine/no-catalogue': {
    title: 'The list of providers could not be loaded',
    happened: 'It comes from the place Sheaf itself comes from, and that could not be reached.',
    action: 'Everything that is here can be read meanwhile. Try again when you are connected.',
  },
  'engine/no-trial': {
    title: 'There is no trial to go on with',
    happened: 'It was forgotten, perhaps in another tab, or it brought no access.',
    action: 'Run the sign-in once more.',
  },
  ...inLanguage<Readonly<Record<string, Told>>>({
    en: {
      'engine/entry-changed': {
        title: 'This entry was changed meanwhile',
        happened: 'Another tab has kept a newer version of it, which would have been lost.',
        action: 'Reload to see that version, then change it again.',
      },
      'engine/entry-gone': {
        title: 'This entry is not here any more',
        happened: 'It was deleted meanwhile, maybe in another tab.',
        action: 'Reload to see what is here.',
      },
      'engine/whose-entry': {
        title: 'It is not clear whose entry this is',
        happened: 'The records of several people are here, and none of them is looked at.',
        action: 'Choose a person first, then enter it again.',
      },
    },
    es: {
      'engine/entry-changed': {
        title: 'Esta entrada se cambió entretanto',
        happened: 'Otra pestaña guardó una versión más nueva, que se habría perdido.',
        action: 'Recargue para ver esa versión y cámbiela de nuevo.',
      },
      'engine/entry-gone': {
        title: 'Esta entrada ya no está aquí',
        happened: 'Se borró entretanto, quizá en otra pestaña.',
        action: 'Recargue para ver lo que hay.',
      },
      'engine/whose-entry': {
        title: 'No está claro de quién es esta entrada',
        happened: 'Aquí están las historias de varias personas, y no se ha elegido ninguna.',
        action: 'Elija primero a una persona y escríbalo de nuevo.',
      },
    },
  }),
  'engine/bad-headers': {
    title: 'These are no headers',
    happened: 'Each line has to be a name, a colon and a value, as a browser takes them.',
    action: 'Correct the line and send it again.',
  },
  'engine/bad-grant': {
    title: 'This cannot be allowed',
    happened: 'The page asks for something that is not in a form that is understood here. Nothing was allowed.',
    action: 'Choose what it may do yourself, or tell whoever made the page.',
  },
  'engine/unknown-connection': {
    title: 'This provider is no longer connected',
    happened: 'It was disconnected meanwhile, perhaps in another tab.',
    action: 'Reload to see what is here now.',
  },
};

/** Files that are not opened here. */
const DOCUMENT: Readonly<Record<string, Told>> = {
  'document/too-large': {
    title: 'This document is too large to show',
    happened: 'It holds more than any letter or summary does, and showing it could stop this device.',
    action: 'Download it to open it in another app.',
  },
  'document/too-deep': {
    title: 'This document is not shown',
    happened:
      'Its parts are nested in each other hundreds of times, as no system writes them: made so, a file can stop a device.',
    action: 'Download it to open it in another app, if you trust where it comes from.',
  },
  'document/too-slow': {
    title: 'This document took too long to read',
    happened: 'Reading it was ended so that nothing else has to wait.',
    action: 'Try again, or download it to open it in another app.',
  },
  'document/unreadable': {
    title: 'This document could not be read',
    happened: 'It is not written the way such documents are, or it is not complete.',
    action: 'Download it to open it in another app.',
  },
};

/** Every code that has words of its own. */
export const FAILURES: Readonly<Record<string, Told>> = {
  ...SMART,
  ...SYNC,
  ...STORE,
  ...VAULT,
  ...TRANSFER,
  ...ENGINE,
  ...DOCUMENT,
};

/** For codes of rooms that are newer than this table: the remedy is always known. */
const BY_REMEDY: Readonly<Record<Remedy, Told>> = {
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
  'free-space': STORE['store/full']!,
  'other-provider': {
    title: 'This provider cannot be reached from a browser',
    happened: 'Its server does not offer what Sheaf needs.',
    action: 'Choose another provider.',
  },
  'reload-app': STORE['store/lost']!,
  report: {
    title: 'That did not work',
    happened: 'Sheaf met something it cannot handle.',
    action: 'Trying again may help. If it does not, the details help whoever looks into it.',
  },
};

/** Words for a failure, by its code, else by what can be done about it. Never by its message. */
export function wordsFor({ code, remedy }: Pick<Failure, 'code' | 'remedy'>): FailureWords {
  const told = FAILURES[code] ?? BY_REMEDY[remedy];
  return { safe: /^(sync|fhir|store)\//.test(code) ? STAYS : NOTHING_CHANGED, ...told };
}

/** Where on the way it happened, for whoever looks into it. */
export function stepOf(code: string): string | undefined {
  const [room = ''] = code.split('/', 1);
  return STEPS[code] ?? STEPS[room];
}

const FINDING = 'finding out where to sign in';
const RETURN = 'coming back from the provider’s sign-in page';
const TRADE = 'trading the sign-in for access';
const REGISTERING = 'registering with the provider';

const STEPS: Readonly<Record<string, string>> = {
  'smart/denied': RETURN,
  'smart/wrong-state': RETURN,
  'smart/expired-sign-in': RETURN,
  'smart/bad-callback': RETURN,
  'smart/wrong-issuer': RETURN,
  'smart/bad-launch': 'being started by another page',
  'smart/launch-not-agreed': 'being started by another page',
  'smart/code-used': TRADE,
  'smart/token-no-cors': TRADE,
  'smart/bad-token-response': TRADE,
  'smart/no-patient': TRADE,
  'smart/access-ended': 'renewing access',
  'smart/no-registration': REGISTERING,
  'smart/registration-refused': REGISTERING,
  'smart/registration-no-cors': REGISTERING,
  'smart/no-cors': FINDING,
  'smart/not-smart': FINDING,
  'smart/not-configured': FINDING,
  'smart/gone': FINDING,
  'smart/old-fhir': FINDING,
  smart: 'signing in',
  sync: 'fetching the record',
  fhir: 'fetching the record',
  store: 'keeping it on this device',
  transfer: 'reading a file',
  vault: 'using a passkey or a passphrase',
  catalog: 'reading a list of providers',
  document: 'showing a document',
};

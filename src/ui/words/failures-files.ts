import { inLanguage } from './language.ts';

/** Codes of `transfer/errors.ts`: of files that go out and come in. */
export const TRANSFER_FAILURES = inLanguage({
  en: {
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
    'transfer/no-backup': {
      title: 'Esta no es una copia de seguridad',
      happened:
        'El archivo no empieza como una copia de seguridad de Sheaf. Puede ser otro archivo, o se alteró en el camino.',
      action: 'Elija el archivo que hizo Sheaf: su nombre termina en «.backup».',
    },
    'transfer/newer': {
      title: 'Esta copia de seguridad es más nueva que esta página',
      happened: 'La hizo una versión más nueva de Sheaf, que guarda cosas que esta no conoce.',
      action: 'Recargue para obtener la versión más nueva, e inténtelo de nuevo.',
    },
    'transfer/wrong': {
      title: 'Eso no la abre',
      happened: 'No es la frase de contraseña con que se hizo esta copia, o el principio del archivo se alteró.',
      action: 'Inténtelo de nuevo. Importan las mayúsculas y el idioma del teclado.',
    },
    'transfer/damaged': {
      title: 'Esta copia de seguridad está dañada',
      happened: 'Una parte del archivo no es lo que se escribió en él, así que no se repuso nada.',
      action: 'Pruebe con otra copia del archivo, o con una copia de seguridad anterior.',
    },
    'transfer/cut': {
      title: 'Esta copia de seguridad no está entera',
      happened: 'El archivo termina demasiado pronto, como después de una copia interrumpida. No se repuso nada.',
      action: 'Copie el archivo otra vez desde donde se guardó primero.',
    },
    'transfer/not-empty': {
      title: 'Aquí ya hay una historia',
      happened: 'Una copia de seguridad se repone donde todavía no hay nada, para que nunca se mezclen dos historias.',
      action: 'Use otro navegador o dispositivo, u olvide antes todo lo que hay aquí.',
    },
    'transfer/unknown-file': {
      title: 'Este no es un archivo de historia clínica que Sheaf pueda leer',
      happened: 'Nada en él es una entrada de una historia clínica, o se alteró o se cortó en el camino.',
      action: 'Busque una descarga llamada historia clínica, exportación de datos o resumen de visita (CCD, C-CDA).',
    },
    'transfer/is-backup': {
      title: 'Esta es una copia de seguridad de Sheaf',
      happened: 'Una copia de seguridad se repone entera, donde todavía no hay nada.',
      action: 'Vaya a «Este dispositivo» y elija reponer una copia de seguridad.',
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
});

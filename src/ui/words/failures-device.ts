import { inLanguage } from './language.ts';

/** Codes of `store/errors.ts`: on this device. */
export const STORE_FAILURES = inLanguage({
  en: {
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
  },
  es: {
    'store/full': {
      title: 'Este dispositivo no tiene más espacio para Sheaf',
      happened: 'El navegador no da más sitio, así que la última parte no se guardó.',
      action: 'Libere espacio en el dispositivo, u olvide un proveedor que ya no necesite aquí. Después continúe.',
    },
    'store/locked': {
      title: 'La historia está bloqueada',
      happened: 'Se bloqueó en otra pestaña, o está guardada de una manera que esta versión no conoce.',
      safe: 'La historia sigue aquí, cifrada.',
      action: 'Recargue y desbloquéela.',
    },
    'store/wrong': {
      title: 'Eso no la abre',
      happened: 'No es la frase de contraseña ni la llave de acceso de esta historia.',
      safe: 'Nada ha cambiado.',
      action: 'Inténtelo de nuevo. Importan las mayúsculas y el idioma del teclado.',
    },
    'store/wait': {
      title: 'Demasiados intentos',
      happened: 'Después de varios que no la abrieron, el siguiente tiene que esperar.',
      safe: 'Nada ha cambiado.',
      action: 'Espere un momento e inténtelo de nuevo.',
    },
    'store/busy': {
      title: 'Se están cambiando las claves',
      happened: 'El último cambio no ha terminado todavía, u otra pestaña hizo uno al mismo tiempo.',
      safe: 'Este cambio no ha cambiado nada.',
      action: 'Mire cómo está ahora, e inténtelo de nuevo.',
    },
    'store/damaged': {
      title: 'Una parte de la historia no se puede abrir',
      happened: 'Algo que no es Sheaf cambió lo que hay en este dispositivo.',
      safe: 'Sus proveedores todavía tienen el original.',
      action: 'Abra «Este dispositivo»: nombra lo que está dañado, y puede traerlo de nuevo.',
    },
    'store/lost': {
      title: 'Esta pestaña perdió el contacto con la historia',
      happened: 'Otra pestaña con una versión más nueva, o el navegador, cerró la base de datos.',
      action: 'Recargue para continuar.',
    },
    'store/newer': {
      title: 'Esta pestaña es más antigua que su historia',
      happened: 'La historia la escribió una versión más nueva de Sheaf.',
      action: 'Recargue para obtener la versión más nueva.',
    },
    'store/unavailable': {
      title: 'Este navegador no guarda nada para Sheaf',
      happened:
        'El lugar donde se guardaría una historia no se pudo abrir. En algunos navegadores ocurre en las ventanas privadas.',
      safe: 'No se ha guardado ni enviado nada.',
      action: 'Abra Sheaf en una ventana normal, o en otro navegador.',
    },
    'store/gone': {
      title: 'Esto ya no está aquí',
      happened: 'El proveedor se olvidó entretanto en este dispositivo, quizá en otra pestaña.',
      safe: 'Todo lo de otros proveedores se queda.',
      action: 'Vuelva a Proveedores.',
    },
  },
});

/** Codes of `ui/errors.ts`. */
export const VAULT_FAILURES = inLanguage({
  en: {
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
  },
  es: {
    'vault/no-passkey': {
      title: 'No se usó ninguna llave de acceso',
      happened: 'Se interrumpió, o el navegador no encontró ninguna que sirva.',
      action: 'Inténtelo de nuevo cuando la tenga a mano.',
    },
    'vault/passkey-without-key': {
      title: 'Esta llave de acceso no puede abrir una historia',
      happened:
        'Con ella se puede iniciar sesión en un sitio, pero no puede crear una clave, y una historia la necesita.',
      action: 'Use otro dispositivo o programa para la llave de acceso. La que se acaba de crear se puede borrar allí.',
    },
    'vault/weak-passphrase': {
      title: 'Esto todavía no es una frase de contraseña',
      happened: 'No se escribió igual las dos veces, o es demasiado débil.',
      action: 'Escríbala de nuevo en los dos campos.',
    },
  },
});

/** Files that are not opened here. */
export const DOCUMENT_FAILURES = inLanguage({
  en: {
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
  },
  es: {
    'document/too-large': {
      title: 'Este documento es demasiado grande para mostrarlo',
      happened: 'Contiene más que cualquier carta o resumen, y mostrarlo podría bloquear este dispositivo.',
      action: 'Descárguelo para abrirlo en otra aplicación.',
    },
    'document/too-deep': {
      title: 'Este documento no se muestra',
      happened:
        'Sus partes están unas dentro de otras cientos de veces, como no las escribe ningún sistema: un archivo hecho así puede bloquear un dispositivo.',
      action: 'Descárguelo para abrirlo en otra aplicación, si confía en su procedencia.',
    },
    'document/too-slow': {
      title: 'Se tardó demasiado en leer este documento',
      happened: 'Se dejó de leer para que nada más tenga que esperar.',
      action: 'Inténtelo de nuevo, o descárguelo para abrirlo en otra aplicación.',
    },
    'document/unreadable': {
      title: 'No se pudo leer este documento',
      happened: 'No está escrito como se escriben tales documentos, o no está completo.',
      action: 'Descárguelo para abrirlo en otra aplicación.',
    },
  },
});

import { inLanguage } from './language.ts';

/** Codes of `sync/errors.ts` and `fhir/errors.ts`: on the way to a record. */
export const SYNC_FAILURES = inLanguage({
  en: {
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
  },
  es: {
    'sync/refused': {
      title: 'El proveedor no compartió esto',
      happened: 'Su servidor entendió la pregunta y se negó.',
      action: 'Solo el proveedor puede cambiarlo. Puede pedírselo.',
    },
    'sync/forbidden': {
      title: 'Este acceso no llega tan lejos',
      happened: 'El servidor del proveedor no muestra esto al acceso que usted dio.',
      action: 'Inicie sesión de nuevo con todo marcado. Si aun así no llega, solo el proveedor puede cambiarlo.',
    },
    'sync/unreadable': {
      title: 'No se pudo leer la respuesta del proveedor',
      happened:
        'Su servidor responde a otras preguntas, pero esta respuesta vino de una manera que un navegador no deja leer a las aplicaciones.',
      action: 'Traiga los datos de nuevo más tarde. Si sigue igual, solo el proveedor puede cambiarlo.',
    },
    'sync/too-few': {
      title: 'Llegó menos de lo que cuenta el proveedor',
      happened: 'Su servidor dice cuántos hay, y dio menos.',
      action: 'Traiga los datos de nuevo. Si sigue igual, pida al proveedor una copia por otro medio.',
    },
    'sync/not-found': {
      title: 'El proveedor no tiene esto',
      happened: 'Su servidor no tiene nada en la dirección donde debería estar.',
      action: 'Puede pedírselo al proveedor.',
    },
    'sync/server-error': {
      title: 'El servidor del proveedor tiene un problema',
      happened: 'Falló en esto tres veces seguidas.',
      action: 'Traiga los datos de nuevo más tarde.',
    },
    'sync/timeout': {
      title: 'El servidor del proveedor tardó demasiado',
      happened: 'Se le preguntó tres veces y no respondió a tiempo.',
      action: 'Traiga los datos de nuevo más tarde.',
    },
    'sync/rate-limited': {
      title: 'El servidor del proveedor pide paciencia',
      happened: 'Quiere que se le pregunte más despacio, y lo siguió queriendo después de que esperáramos.',
      action: 'Traiga los datos de nuevo dentro de una hora, más o menos.',
    },
    'sync/foreign-address': {
      title: 'El proveedor remitió a otro lugar',
      happened: 'Una parte de la respuesta está en otro servidor, que no debe ver su acceso. No se siguió.',
      action: 'El proveedor tiene que nombrar ese servidor como propio. Los detalles le ayudan.',
    },
    'sync/loop': {
      title: 'Las páginas del proveedor van en círculo',
      happened: 'La página siguiente llevaba a una que ya se había leído.',
      action: 'El proveedor tiene que investigarlo. Los detalles le ayudan.',
    },
    'sync/too-many-pages': {
      title: 'Las páginas del proveedor no tienen fin',
      happened: 'Había muchas más páginas de las que tiene cualquier historia.',
      action: 'El proveedor tiene que investigarlo. Los detalles le ayudan.',
    },
    'sync/too-large': {
      title: 'Esto es demasiado grande para guardarlo sin preguntar',
      happened: 'El archivo es más grande que lo que Sheaf guarda sin preguntar.',
      action: 'Puede traerlo de todos modos, o abrirlo en el sitio del propio proveedor.',
    },
    'sync/file-not-offered': {
      title: 'El proveedor solo nombra este archivo',
      happened: 'Su lista tiene el nombre del archivo, y ningún camino hasta él.',
      action: 'Puede que esté en el sitio del propio proveedor. Puede pedírselo.',
    },
    'sync/file-bad-address': {
      title: 'El enlace del proveedor no lleva a ninguna parte',
      happened: 'Lo que da como dirección del archivo no es ninguna de la que se pueda traer algo.',
      action: 'Puede que esté en el sitio del propio proveedor. Puede pedírselo.',
    },
    'sync/file-unreadable': {
      title: 'El proveedor no deja que una página web lea este archivo',
      happened: 'Sus otras respuestas llegan. Este está en otro lugar, o cerrado a las páginas web.',
      action: 'Puede abrirlo en el sitio del propio proveedor.',
    },
    'sync/file-garbled': {
      title: 'El archivo del proveedor está roto',
      happened: 'Llegó empaquetado, y lo de dentro no se pudo desempaquetar.',
      action: 'Puede probar en el sitio del propio proveedor, y avisarle.',
    },
    'sync/file-waits': {
      title: 'Hay archivos que esperan otra conexión',
      happened: 'Usted deja los archivos para una conexión que no cobra por cantidad, y puede que esta lo haga.',
      action: 'Llegan la próxima vez que se traigan datos con otra conexión, o ahora mismo si los trae uno por uno.',
    },
    'sync/unauthorized': {
      title: 'El proveedor quiere que inicie sesión de nuevo',
      happened: 'Ya no acepta el acceso que dio.',
      action: 'Inicie sesión de nuevo, y se sigue trayendo desde donde se detuvo.',
    },
    'sync/offline': {
      title: 'Este dispositivo no tiene conexión',
      happened: 'Traer datos necesita una conexión, y ahora mismo no hay ninguna.',
      action: 'Continúe cuando tenga conexión. Sigue desde donde se detuvo.',
    },
    'sync/unreachable': {
      title: 'El servidor del proveedor no respondió',
      happened: 'No se pudo establecer la conexión con él, o se interrumpió.',
      action: 'Continúe dentro de un rato. Sigue desde donde se detuvo.',
    },
    'fhir/empty': {
      title: 'El proveedor no envió nada',
      happened: 'Su servidor dijo que todo está bien, y envió una respuesta vacía.',
      action: 'Traiga los datos de nuevo más tarde.',
    },
    'fhir/cut-short': {
      title: 'La respuesta del proveedor se cortó',
      happened: 'Terminó a la mitad, así que no se usó.',
      action: 'Traiga los datos de nuevo más tarde.',
    },
    'fhir/not-json': {
      title: 'No se pudo leer la respuesta del proveedor',
      happened: 'Envió algo que no es una historia, quizá una página web.',
      action: 'Traiga los datos de nuevo más tarde. Si sigue igual, el proveedor tiene que investigarlo.',
    },
    'fhir/not-a-bundle': {
      title: 'No se pudo leer la respuesta del proveedor',
      happened: 'Envió datos, pero no la lista que se le pidió.',
      action: 'Traiga los datos de nuevo más tarde. Si sigue igual, el proveedor tiene que investigarlo.',
    },
  },
});

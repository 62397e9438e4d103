import { inLanguage } from './language.ts';

/** Codes of `smart/errors.ts`: on the way to a sign-in and back. */
export const SIGN_IN_FAILURES = inLanguage({
  en: {
    'smart/denied': {
      title: 'No access was given',
      happened: 'On the provider’s own page, access was declined, so Sheaf was given none.',
      action: 'If that was not what you meant, sign in again and agree to share.',
    },
    'smart/wrong-state': {
      title: 'This answer does not belong to a sign-in here',
      happened:
        'A sign-in works once, in the browser it began in. This one is already finished, or it began somewhere else.',
      action: 'If your provider is not listed yet, start the sign-in anew from providers.',
    },
    'smart/expired-sign-in': {
      title: 'The sign-in took too long',
      happened: 'For your safety a sign-in must be finished within 15 minutes.',
      action: 'Start the sign-in anew from Providers.',
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
      action: 'If the provider is not listed, start the sign-in anew from providers.',
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
      happened:
        'You signed in, but the last step is open only to apps that have a server of their own. Sheaf has none.',
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
  },
  es: {
    'smart/denied': {
      title: 'No se dio acceso',
      happened: 'En la página del propio proveedor se rechazó el acceso, así que Sheaf no recibió ninguno.',
      action: 'Si no era eso lo que quería, inicie sesión de nuevo y acepte compartir.',
    },
    'smart/wrong-state': {
      title: 'Esta respuesta no corresponde a un inicio de sesión de aquí',
      happened:
        'Un inicio de sesión sirve una sola vez, en el navegador en que empezó. Este ya terminó, o empezó en otro lugar.',
      action: 'Si su proveedor todavía no está en la lista, empiece de nuevo el inicio de sesión desde Proveedores.',
    },
    'smart/expired-sign-in': {
      title: 'El inicio de sesión tardó demasiado',
      happened: 'Por su seguridad, un inicio de sesión debe terminar en menos de 15 minutos.',
      action: 'Empiece de nuevo el inicio de sesión desde Proveedores.',
    },
    'smart/bad-callback': {
      title: 'La respuesta del proveedor no se entiende',
      happened: 'Le envió de vuelta sin acceso y sin motivo, o dijo algo dos veces.',
      action: 'Intente iniciar sesión una vez más. Si vuelve a ocurrir, el proveedor tiene que investigarlo.',
    },
    'smart/wrong-issuer': {
      title: 'La respuesta vino de un lugar distinto del que usted pidió',
      happened: 'Sheaf pidió a un servidor que le permitiera iniciar sesión, y la respuesta nombra a otro. No se usó.',
      action: 'No siga desde esa página. Empiece desde Proveedores, y avise al proveedor si vuelve a ocurrir.',
    },
    'smart/bad-launch': {
      title: 'No se pudo entender este arranque de Sheaf',
      happened:
        'La página que abrió Sheaf no dijo con claridad dónde está, o para quién pregunta. No se preguntó nada a nadie.',
      action: 'Abra Sheaf desde allí una vez más. Si vuelve a ocurrir, ese lugar tiene que investigarlo.',
    },
    'smart/launch-not-agreed': {
      title: 'Nadie ha aceptado este lugar',
      happened: 'Se quiso abrir Sheaf desde un lugar que esta copia no conoce, así que no se le preguntó nada.',
      action: 'Abra Sheaf desde allí una vez más, y acepte si conoce el lugar.',
    },
    'smart/refused': {
      title: 'El proveedor no conoce esta aplicación',
      happened: 'Su servidor no aceptó a Sheaf tal como está registrada allí.',
      action: 'Solo puede cambiarlo quien ofrece esta copia de Sheaf, o el proveedor. Los detalles les ayudan.',
    },
    'smart/code-used': {
      title: 'Este inicio de sesión ya se usó',
      happened:
        'La respuesta de un proveedor sirve una sola vez y por poco tiempo. Esta llegó dos veces o demasiado tarde.',
      action: 'Si el proveedor no está en la lista, empiece de nuevo el inicio de sesión desde Proveedores.',
    },
    'smart/bad-token-response': {
      title: 'No se pudo leer la respuesta del proveedor',
      happened: 'Usted inició sesión, pero lo que envió después el servidor del proveedor no era lo que debía ser.',
      action:
        'Inténtelo de nuevo más tarde. Si sigue igual, el proveedor tiene que investigarlo, y los detalles le ayudan.',
    },
    'smart/no-patient': {
      title: 'No se eligió a ningún paciente',
      happened:
        'Se dio acceso, pero a la historia de ningún paciente. Ocurre con un inicio de sesión del personal, o si se saltó un paso.',
      action: 'Inicie sesión de nuevo como paciente, y elija de quién es la historia cuando se le pregunte.',
    },
    'smart/access-ended': {
      title: 'El acceso ha terminado',
      happened: 'El proveedor da acceso por un tiempo limitado, y ese tiempo ha pasado.',
      safe: 'Todo lo que se ha traído hasta ahora se queda, y se abre como antes.',
      action: 'Inicie sesión de nuevo para traer lo nuevo.',
    },
    'smart/no-registration': {
      title: 'Este proveedor no registra aplicaciones por sí mismo',
      happened: 'Su servidor no tiene dónde registrar una aplicación, o no dio derecho a hacerlo.',
      action:
        'Inicie sesión cuando se le pida. Si hace falta un id de cliente, registre usted mismo una aplicación ante el proveedor.',
    },
    'smart/registration-refused': {
      title: 'El proveedor no registró esta aplicación',
      happened: 'Su servidor puede hacerlo, y se negó. Los detalles tienen sus propias palabras.',
      action:
        'Inicie sesión cuando se le pida. Si hace falta un id de cliente, registre usted mismo una aplicación ante el proveedor.',
    },
    'smart/registration-no-cors': {
      title: 'Este proveedor no deja que un navegador se registre',
      happened: 'Su servidor solo registra aplicaciones que tienen servidor propio. Sheaf no tiene ninguno.',
      action:
        'Inicie sesión cuando se le pida. Si hace falta un id de cliente, registre usted mismo una aplicación ante el proveedor.',
    },
    'smart/offline': {
      title: 'Este dispositivo no tiene conexión',
      happened: 'Iniciar sesión necesita una conexión, y ahora mismo no hay ninguna.',
      action: 'Mientras tanto se puede leer todo lo que hay aquí. Inténtelo de nuevo cuando tenga conexión.',
    },
    'smart/unreachable': {
      title: 'El servidor del proveedor no respondió',
      happened: 'Ahora mismo no responde nada en su dirección.',
      action: 'Inténtelo de nuevo dentro de un rato. Si sigue igual, puede que el proveedor se haya mudado.',
    },
    'smart/no-answer': {
      title: 'El servidor del proveedor tardó demasiado',
      happened: 'Se le preguntó y no respondió a tiempo.',
      action: 'Inténtelo de nuevo dentro de un rato.',
    },
    'smart/no-cors': {
      title: 'Este proveedor no deja entrar a un navegador',
      happened:
        'Su servidor está ahí, pero solo responde a aplicaciones que tienen servidor propio. Sheaf no tiene ninguno.',
      action: 'Elija otro proveedor. Puede pedirle a este que permita aplicaciones que funcionan en el navegador.',
    },
    'smart/proof-refused': {
      title: 'El proveedor no aceptó la prueba de este dispositivo',
      happened: 'Ata el acceso a este dispositivo, y no creyó lo que este envió para ello.',
      action: 'Compruebe la fecha y la hora de este dispositivo, y después inicie sesión de nuevo.',
    },
    'smart/proof-no-cors': {
      title: 'Este proveedor no deja entrar a un navegador',
      happened:
        'Ata el acceso a su dispositivo de una manera que solo está abierta a aplicaciones que tienen servidor propio. Sheaf no tiene ninguno.',
      action: 'Elija otro proveedor. Puede pedirle a este que permita aplicaciones que funcionan en el navegador.',
    },
    'smart/token-no-cors': {
      title: 'Este proveedor no deja entrar a un navegador',
      happened:
        'Usted inició sesión, pero el último paso solo está abierto a aplicaciones que tienen servidor propio. Sheaf no tiene ninguno.',
      action: 'Elija otro proveedor. Puede pedirle a este que permita aplicaciones que funcionan en el navegador.',
    },
    'smart/server-error': {
      title: 'El servidor del proveedor tiene un problema',
      happened: 'Respondió que ahora mismo no puede hacerlo.',
      action: 'Inténtelo de nuevo dentro de un rato.',
    },
    'smart/not-smart': {
      title: 'Nada allí dice dónde iniciar sesión',
      happened: 'El servidor respondió, pero no ofrece el inicio de sesión para aplicaciones de pacientes.',
      action: 'Elija otro proveedor.',
    },
    'smart/gone': {
      title: 'En esta dirección no hay nada para aplicaciones de pacientes',
      happened:
        'Allí responde un servidor, pero no tiene nada para aplicaciones. Puede que el proveedor se haya mudado, y las listas se enteran tarde.',
      action:
        'Búsquelo por su nombre actual, compruebe la dirección, o pida al proveedor su dirección para aplicaciones.',
    },
    'smart/old-fhir': {
      title: 'Este servidor habla un lenguaje más antiguo',
      happened:
        'Ofrece historias en una forma anterior a 2019, sin un inicio de sesión que Sheaf pueda usar. No se inició su sesión.',
      action: 'Pida al proveedor su dirección más nueva para aplicaciones. La mayoría tiene una junto a la antigua.',
    },
    'smart/not-configured': {
      title: 'Esta copia de Sheaf no está registrada allí',
      happened:
        'El proveedor quiere que las aplicaciones se registren, y quien ofrece esta copia todavía no lo ha hecho.',
      action: 'Búsquelo en la lista y escriba un id de cliente propio, o avise a quien ofrece esta copia de Sheaf.',
    },
  },
});

import { inLanguage } from './language.ts';
import { count } from './numbers.ts';

/** Who can open the record on this device, and when it locks. */
export const VAULT_WORDS = inLanguage({
  en: {
    title: 'Who can open it',
    anybody:
      'Whoever can use this browser can open your record. What lies on the disk is encrypted, but the key lies beside it. With a passphrase the key is nowhere but in your head.',
    turnOn: 'Protect with a passphrase',
    onlyThese: 'Only who has one of these. Nobody keeps a copy of them, so that nobody can help you if all are lost.',
    whenItLocks: 'When it locks',
    lockNow: 'Lock now',
    turnOff: 'Turn protection off',
    turnOffQuestion: 'Turn protection off?',
    turnOffNote:
      'From then on whoever can use this browser can open your record, without a passphrase. It stays encrypted on the disk, with a key that lies beside it.',
    keys: 'Ctrl + Shift + L locks it from every screen, in all tabs.',
    moving: 'Encrypted anew',
    moved: (done: number, total: number) => `${count(done)} of ${count(total)} parts are encrypted anew.`,
    goesOn: 'You can go on using Sheaf, or close it: it goes on the next time it is open.',
    oldKey: 'Until it is done, what is left can still be read with the old key, which lies on this device.',
    idle: 'When nobody does anything, lock',
    afterMinutes: (n: number) => (n === 1 ? 'after a minute' : n === 60 ? 'after an hour' : `after ${n} minutes`),
    never: 'never by itself',
    whenHidden: 'Also as soon as no tab of it can be seen',
    whenHiddenNote:
      'On a phone that may be each time you look at something else. A sync that runs goes on when you unlock it.',
    understood: 'I have understood that nobody can open it for me',
    noWayBack: 'There is no way back in without it.',
    noCopy:
      'Nobody keeps a copy of your passphrase: not this device, not whoever runs this page. If you forget it, this copy of your record is gone, and you can only fetch it again from your providers. What you entered yourself would be lost.',
    backupFirst: { link: 'A backup', after: ' has a passphrase of its own: make one first.' },
    protect: 'Protect with this passphrase',
    protecting: 'Making the new key',
  },
  es: {
    title: 'Quién puede abrirla',
    anybody:
      'Quien pueda usar este navegador puede abrir su historia. Lo que está en el disco está cifrado, pero la clave está a su lado. Con una frase de contraseña, la clave solo está en su cabeza.',
    turnOn: 'Proteger con una frase de contraseña',
    onlyThese:
      'Solo quien tenga algo de esta lista. Nadie guarda una copia, así que nadie podrá ayudarle si lo pierde todo.',
    whenItLocks: 'Cuándo se bloquea',
    lockNow: 'Bloquear ahora',
    turnOff: 'Quitar la protección',
    turnOffQuestion: '¿Quitar la protección?',
    turnOffNote:
      'A partir de entonces, quien pueda usar este navegador puede abrir su historia sin frase de contraseña. Sigue cifrada en el disco, con una clave que está a su lado.',
    keys: 'Ctrl + Mayús + L la bloquea desde cualquier pantalla, en todas las pestañas.',
    moving: 'Cifrado de nuevo',
    moved: (done: number, total: number) => `${count(done)} de ${count(total)} partes se han cifrado de nuevo.`,
    goesOn: 'Puede seguir usando Sheaf, o cerrarlo: continúa la próxima vez que se abra.',
    oldKey:
      'Hasta que termine, lo que falta todavía se puede leer con la clave anterior, que está en este dispositivo.',
    idle: 'Si nadie hace nada, bloquear',
    afterMinutes: (n: number) =>
      n === 1 ? 'al cabo de un minuto' : n === 60 ? 'al cabo de una hora' : `al cabo de ${n} minutos`,
    never: 'nunca por sí sola',
    whenHidden: 'También en cuanto no se vea ninguna de sus pestañas',
    whenHiddenNote:
      'En un teléfono, eso puede ser cada vez que usted mire otra cosa. Una sincronización en curso continúa cuando la desbloquee.',
    understood: 'He entendido que nadie puede abrirla por mí',
    noWayBack: 'Sin ella no hay manera de volver a entrar.',
    noCopy:
      'Nadie guarda una copia de su frase de contraseña: ni este dispositivo ni quien ofrece esta página. Si la olvida, esta copia de su historia se pierde, y solo podrá traerla de nuevo de sus proveedores. Lo que usted anotó se perdería.',
    backupFirst: { link: 'Una copia de seguridad', after: ' tiene su propia frase de contraseña: haga una primero.' },
    protect: 'Proteger con esta frase de contraseña',
    protecting: 'Creando la clave nueva',
  },
});

/** What opens it: a passphrase, passkeys. */
export const OPENER_WORDS = inLanguage({
  en: {
    passphrase: 'Passphrase',
    hasPassphrase: 'Opens the record here',
    noPassphrase: 'None: passkeys alone open it',
    change: 'Change',
    changePassphrase: 'Change the passphrase',
    addPassphrase: 'Add a passphrase',
    thenShow: 'Then show that it is you:',
    thenShowOld: 'Then show that it is you, with the one it was so far:',
    remove: 'Remove',
    removePassphrase: 'Remove the passphrase',
    removePassphraseQuestion: 'Remove the passphrase?',
    passkeysAlone: (n: number) =>
      `From then on ${n === 1 ? 'one passkey alone opens' : `${n} passkeys alone open`} the record. Whoever loses the devices or programs that keep them loses this copy of the record.`,
    passkeyAdded: (date: string) => `Passkey, added ${date}`,
    removePasskey: (name: string) => `Remove the passkey ${name}`,
    removePasskeyQuestion: (name: string) => `Remove the passkey ${name}?`,
    removePasskeyNote: 'It opens the record here no longer. The device or program that keeps it will still list it.',
    noPasskeys: 'This browser has no passkeys that could open a record.',
    another: 'Another passkey',
    anotherNote: 'A fingerprint, a face, a PIN or a security key, where it can make a key',
    addPasskey: 'Add a passkey',
    called: 'What to call it',
    example: 'My phone',
    unnamed: 'Passkey',
    firstShow: 'First show that it is you. Then the browser asks which passkey it shall be.',
  },
  es: {
    passphrase: 'Frase de contraseña',
    hasPassphrase: 'Abre la historia aquí',
    noPassphrase: 'No hay: solo la abren llaves de acceso',
    change: 'Cambiar',
    changePassphrase: 'Cambiar la frase de contraseña',
    addPassphrase: 'Añadir una frase de contraseña',
    thenShow: 'Después demuestre que es usted:',
    thenShowOld: 'Después demuestre que es usted, con la que tenía hasta ahora:',
    remove: 'Quitar',
    removePassphrase: 'Quitar la frase de contraseña',
    removePassphraseQuestion: '¿Quitar la frase de contraseña?',
    passkeysAlone: (n: number) =>
      `A partir de entonces, la historia se abre solo con ${n === 1 ? 'una llave de acceso' : `${n} llaves de acceso`}. Quien pierda los dispositivos o programas que las guardan pierde esta copia de la historia.`,
    passkeyAdded: (date: string) => `Llave de acceso, añadida el ${date}`,
    removePasskey: (name: string) => `Quitar la llave de acceso ${name}`,
    removePasskeyQuestion: (name: string) => `¿Quitar la llave de acceso ${name}?`,
    removePasskeyNote: 'Ya no abre la historia aquí. El dispositivo o programa que la guarda la seguirá mostrando.',
    noPasskeys: 'Este navegador no tiene llaves de acceso que puedan abrir una historia.',
    another: 'Otra llave de acceso',
    anotherNote: 'Una huella, la cara, un PIN o una llave de seguridad, si con ello se puede crear una clave',
    addPasskey: 'Añadir una llave de acceso',
    called: 'Cómo llamarla',
    example: 'Mi teléfono',
    unnamed: 'Llave de acceso',
    firstShow: 'Primero demuestre que es usted. Después el navegador pregunta qué llave de acceso ha de ser.',
  },
});

/** A passphrase to be, and how long it would hold. */
export const PASSPHRASE_WORDS = inLanguage({
  en: {
    label: 'New passphrase',
    atLeast: (n: number) => `At least ${n} characters`,
    best: (n: number) => `At least ${n} characters. Four or more words that nobody says together are best.`,
    guess: 'Sheaf goes by length and variety alone: it cannot know what others know of you.',
    again: 'The same again',
    differs: 'This is not the same.',
    show: 'Show what I type',
    strengths: [
      'Among the first that would be tried',
      'Weak: guessed by somebody with one good computer',
      'Fair: holds off whoever finds the device, not whoever is after you',
      'Good: would take years',
      'Strong: would take longer than anybody has',
    ],
  },
  es: {
    label: 'Frase de contraseña nueva',
    atLeast: (n: number) => `Al menos ${n} caracteres`,
    best: (n: number) => `Al menos ${n} caracteres. Lo mejor son cuatro o más palabras que nadie diga juntas.`,
    guess: 'Sheaf se guía solo por la longitud y la variedad: no puede saber lo que otros saben de usted.',
    again: 'La misma otra vez',
    differs: 'No es la misma.',
    show: 'Mostrar lo que escribo',
    strengths: [
      'Entre las primeras que se probarían',
      'Débil: la adivina cualquiera que tenga una buena computadora',
      'Aceptable: frena a quien encuentre el dispositivo, no a quien vaya a por usted',
      'Buena: llevaría años',
      'Fuerte: llevaría más tiempo del que nadie tiene',
    ],
  },
});

import { inLanguage } from './language.ts';
import { counted } from './numbers.ts';

/** What opens a locked record and what locks it. Seen before anything is open. */
export const LOCK_WORDS = inLanguage({
  en: {
    tab: 'Locked',
    title: 'Your record is locked',
    lead: 'It is encrypted on this device. Unlocking it here unlocks it in all tabs.',
    unlock: 'Unlock',
    lost: 'I cannot open it any more',
    lostNote:
      'Then nobody can: there is no copy of the passphrase or of the key. You can delete what is on this device and fetch your record again from your providers, who keep theirs. What you entered yourself is lost with it, unless you have a backup.',
    tried: (n: number) => `${counted(n, 'try', 'tries')} did not open it.`,
    nextInSeconds: (n: number) => `The next can be made in ${counted(n, 'second')}.`,
    nextInMinutes: (n: number) => `The next can be made in ${counted(n, 'minute')}.`,
    lock: 'Lock',
    keys: 'Ctrl + Shift + L',
    passphrase: 'Passphrase',
    looking: 'Looking',
    usePasskey: 'Use a passkey',
    withPasskey: (label: string) => `${label} with a passkey`,
    noPasskeys:
      'This browser has no passkeys, and the record opens with nothing else. Open it in the browser that has them.',
  },
  es: {
    tab: 'Bloqueada',
    title: 'Su historia clínica está bloqueada',
    lead: 'Está cifrada en este dispositivo. Si la desbloquea aquí, se desbloquea en todas las pestañas.',
    unlock: 'Desbloquear',
    lost: 'Ya no puedo abrirla',
    lostNote:
      'Entonces nadie puede: no hay copia de la frase de contraseña ni de la clave. Puede borrar lo que hay en este dispositivo y volver a traer su historia de sus proveedores, que conservan la suya. Lo que usted anotó se pierde con ella, a no ser que tenga una copia de seguridad.',
    tried: (n: number) => `${counted(n, 'intento no la abrió', 'intentos no la abrieron')}.`,
    nextInSeconds: (n: number) => `El siguiente se puede hacer dentro de ${counted(n, 'segundo', 'segundos')}.`,
    nextInMinutes: (n: number) => `El siguiente se puede hacer dentro de ${counted(n, 'minuto', 'minutos')}.`,
    lock: 'Bloquear',
    keys: 'Ctrl + Mayús + L',
    passphrase: 'Frase de contraseña',
    looking: 'Comprobando',
    usePasskey: 'Usar una llave de acceso',
    withPasskey: (label: string) => `${label} con una llave de acceso`,
    noPasskeys:
      'Este navegador no tiene llaves de acceso, y la historia no se abre con otra cosa. Ábrala en el navegador que las tenga.',
  },
});

import { inLanguage } from './language.ts';

/** The backup: made, saved, put back. */
export const BACKUP_WORDS = inLanguage({
  en: {
    title: 'Backup',
    lead: 'Everything that is kept here as one encrypted file, for a new device or for the day this one is lost. Your sign-ins do not come along: there you sign in once more. It is put back where Sheaf is still empty.',
    leadEmpty:
      'A backup holds everything that was kept when it was made: records with their history, documents, what you entered yourself, your settings. Your sign-ins are not in it: at each provider you sign in once more.',
    stop: 'Stop',
    make: 'Make a backup',
    makeAnother: 'Make another backup',
    makeNow: 'Make the backup',
    making: 'Making the backup',
    noWayIn: 'There is no way into the file without it.',
    noCopy: 'Nobody keeps a copy of this passphrase. Keep it where you would find it without this device.',
    made: 'The backup is made.',
    notSaved: 'It is not on this device yet: save it, best to a place that is not this device.',
    save: (size: string) => `Save the file (${size})`,
    putBack: 'Put a backup back',
    other: 'Choose another file',
    file: (name: string, size: string) => `${name} (${size})`,
    passphrase: 'Passphrase of the backup',
    putBackNow: 'Put it back',
    puttingBack: 'Putting the backup back',
  },
  es: {
    title: 'Copia de seguridad',
    lead: 'Todo lo que se guarda aquí en un solo archivo cifrado, para un dispositivo nuevo o para el día en que este se pierda. Los inicios de sesión no van incluidos: allí tendrá que iniciar sesión otra vez. La copia se repone donde Sheaf todavía está vacío.',
    leadEmpty:
      'Una copia de seguridad contiene todo lo que se guardaba cuando se hizo: las historias con sus versiones anteriores, los documentos, lo que usted anotó, sus ajustes. Los inicios de sesión no van incluidos: con cada proveedor tendrá que iniciar sesión otra vez.',
    stop: 'Detener',
    make: 'Hacer una copia de seguridad',
    makeAnother: 'Hacer otra copia de seguridad',
    makeNow: 'Hacer la copia',
    making: 'Haciendo la copia de seguridad',
    noWayIn: 'Sin ella no hay manera de abrir el archivo.',
    noCopy: 'Nadie guarda una copia de esta frase de contraseña. Guárdela donde la encuentre sin este dispositivo.',
    made: 'La copia de seguridad está hecha.',
    notSaved: 'Todavía no está guardada en ninguna parte: guárdela, mejor en un lugar que no sea este dispositivo.',
    save: (size: string) => `Guardar el archivo (${size})`,
    putBack: 'Reponer una copia de seguridad',
    other: 'Elegir otro archivo',
    file: (name: string, size: string) => `${name} (${size})`,
    passphrase: 'Frase de contraseña de la copia',
    putBackNow: 'Reponerla',
    puttingBack: 'Reponiendo la copia de seguridad',
  },
});

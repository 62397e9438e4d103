import { inLanguage } from './language.ts';

/** What Sheaf is. Notices that a licence asks for stand in its own words, in `routes/about.tsx`. */
export const ABOUT_WORDS = inLanguage({
  en: {
    title: 'About Sheaf',
    lead: 'A personal health record that lives in your browser.',
    does: 'What it does',
    doesWhat:
      'Sheaf fetches your health record from the hospitals and clinics you choose, straight from them to this device. It keeps the record encrypted here, binds what many hands wrote into one timeline, and opens it without a connection. What each provider sent is kept as it was sent.',
    doesNot: 'What it does not do',
    doesNotWhat: [
      'It has no server of its own and no accounts. Whoever hosts these pages never sees a record.',
      'It counts no visits, shows no advertising and loads nothing from anyone else.',
      'It gives no medical advice. A value is marked where the source itself marked it, or where it lies outside the range that came with it; Sheaf has no ranges of its own.',
      'It keeps no copy elsewhere. If this device is lost, the record is fetched again from your providers.',
      'What a provider does not share is not here. Each provider’s page lists what is missing.',
    ],
    host: 'Who hosts this copy',
    hostNote: '. They serve these pages and see nothing of your record.',
    developers: 'For developers',
    developersNote: {
      before: 'What Sheaf knows of the systems it talks to is open to everybody: ',
      link: 'for developers',
      after: '.',
    },
    codes: 'Codes of tests, and units',
    codesNote: 'The everyday names of tests are our own words, found by codes of LOINC.',
    unitsNote: { before: 'Units are converted with software of the ', after: '.' },
    version: 'Version and licence',
    versionIs: (version: string) => `Version ${version}.`,
    licence: 'Sheaf is free software under the Apache License 2.0: you may use, study, change and share it.',
  },
  es: {
    title: 'Acerca de Sheaf',
    lead: 'Una historia clínica personal que vive en su navegador.',
    does: 'Qué hace',
    doesWhat:
      'Sheaf trae su historia clínica de los hospitales y clínicas que usted elija, directamente de ellos a este dispositivo. La guarda aquí cifrada, reúne en una sola cronología lo que escribieron muchas manos y la abre sin conexión. Lo que envió cada proveedor se guarda tal como lo envió.',
    doesNot: 'Qué no hace',
    doesNotWhat: [
      'No tiene servidor propio ni cuentas. Quien aloja estas páginas nunca ve una historia.',
      'No cuenta visitas, no muestra publicidad y no carga nada de nadie más.',
      'No da consejo médico. Un valor se marca donde lo marcó la propia fuente, o donde queda fuera del intervalo que vino con él; Sheaf no tiene intervalos propios.',
      'No guarda ninguna copia en otro lugar. Si este dispositivo se pierde, la historia se trae de nuevo de sus proveedores.',
      'Lo que un proveedor no comparte no está aquí. La página de cada proveedor dice qué falta.',
    ],
    host: 'Quién aloja esta copia',
    hostNote: '. Ofrece estas páginas y no ve nada de su historia.',
    developers: 'Para desarrolladores',
    developersNote: {
      before: 'Lo que Sheaf sabe de los sistemas con los que habla está abierto a todos: ',
      link: 'para desarrolladores',
      after: '.',
    },
    codes: 'Códigos de pruebas, y unidades',
    codesNote:
      'Los nombres cotidianos de las pruebas son palabras nuestras, que se encuentran por los códigos de LOINC. Su licencia pide este aviso:',
    unitsNote: { before: 'Las unidades se convierten con software del ', after: '. Su licencia pide este aviso:' },
    version: 'Versión y licencia',
    versionIs: (version: string) => `Versión ${version}.`,
    licence:
      'Sheaf es software libre bajo la licencia Apache 2.0: usted puede usarlo, estudiarlo, cambiarlo y compartirlo.',
  },
});

import { inLanguage } from './language.ts';

/** The first screen, and what is said while the sample is shown. */
export const WELCOME_WORDS = inLanguage({
  en: {
    title: 'Your health record',
    heading: 'Your health record, bound in one place and kept by you',
    lead: 'Sheaf keeps your record on this device, encrypted, and opens it without a connection. Nobody else sees it: there is no account with us and no server of ours.',
    ways: 'Three ways in',
    add: 'Add a provider',
    addHow:
      'Choose a hospital or clinic, sign in on its own page, and say what it may share. Everything it shares comes here, straight from there.',
    bring: 'Bring a file',
    bringHow: 'A download from a portal or from another app: FHIR (JSON), or a visit summary (C‑CDA, XML).',
    sample: 'Look at a sample person',
    sampleHow: 'Somebody who does not exist, with a record at two invented hospitals. Gone again with one tap.',
    opening: 'Opening the sample …',
    language: 'Language',
    shown: 'Sample: nothing here is real.',
    remove: 'Remove the sample',
    removing: 'Removing …',
  },
  es: {
    title: 'Su historia clínica',
    heading: 'Su historia clínica, reunida en un solo lugar y en sus manos',
    lead: 'Sheaf guarda su historia en este dispositivo, cifrada, y la abre sin conexión. Nadie más la ve: no hay cuenta con nosotros ni servidor nuestro.',
    ways: 'Tres maneras de empezar',
    add: 'Añadir un proveedor',
    addHow:
      'Elija un hospital o una clínica, inicie sesión en su propia página y diga qué puede compartir. Todo lo que comparta llega aquí, directamente desde allí.',
    bring: 'Traer un archivo',
    bringHow: 'Una descarga de un portal o de otra aplicación: FHIR (JSON) o un resumen de una visita (C‑CDA, XML).',
    sample: 'Ver a una persona de ejemplo',
    sampleHow: 'Alguien que no existe, con una historia en dos hospitales inventados. Se quita con un toque.',
    opening: 'Abriendo el ejemplo …',
    language: 'Idioma',
    shown: 'Ejemplo: nada de esto es real.',
    remove: 'Quitar el ejemplo',
    removing: 'Quitando …',
  },
});

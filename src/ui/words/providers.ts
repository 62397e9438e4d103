import { inLanguage } from './language.ts';

/** The list of the providers that a record comes from. */
export const PROVIDERS_WORDS = inLanguage({
  en: {
    title: 'Providers',
    lead: 'Where your record comes from. Each has its own mark at the edge of everything it sent.',
    none: 'The hospitals and clinics your record comes from will be listed here.',
    add: 'Add a provider',
    changes: 'What changed',
    lists: 'Lists and sources',
    missing: 'What we could not get',
  },
  es: {
    title: 'Proveedores',
    lead: 'De dónde viene su historia. Cada uno tiene su propia marca al borde de todo lo que envió.',
    none: 'Aquí aparecerán los hospitales y las clínicas de donde viene su historia.',
    add: 'Añadir un proveedor',
    changes: 'Qué cambió',
    lists: 'Listas y fuentes',
    missing: 'Lo que no se pudo traer',
  },
});

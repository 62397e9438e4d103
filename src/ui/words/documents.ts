import type { DocumentKind } from '../../record/documents-list.ts';
import type { Rendition } from '../../record/documents.ts';
import { inLanguage } from './language.ts';
import { count, counted } from './numbers.ts';

/** What the list of documents says. */
export const DOCUMENT_WORDS = inLanguage({
  en: {
    empty:
      'Notes, letters, reports and pictures that your providers share will be here, to be read without a network, too.',
    noneOfThese: 'No document is of this kind and from this provider.',
    showAll: 'Show all documents',
    kinds: 'Kind of document',
    everything: 'Everything',
    providers: 'From',
    allProviders: 'All providers',
    years: 'Year',
    allYears: 'All years',
    noDate: 'No date given',
    more: (n: number) => `Show ${count(n)} more`,
    by: (author: string) => `by ${author}`,
    at: 'At',
    preliminary: 'Not signed yet: it may still change.',
    folded: (n: number) => `${counted(n, 'older summary', 'older summaries')} that the system made of the same visit`,
  },
  es: {
    empty:
      'Aquí aparecerán las notas, cartas, informes e imágenes que compartan sus proveedores; podrá leerlos también sin conexión.',
    noneOfThese: 'No hay ningún documento de este tipo y de este proveedor.',
    showAll: 'Mostrar todos los documentos',
    kinds: 'Tipo de documento',
    everything: 'Todo',
    providers: 'De',
    allProviders: 'Todos los proveedores',
    years: 'Año',
    allYears: 'Todos los años',
    noDate: 'Sin fecha',
    more: (n: number) => `Mostrar ${count(n)} más`,
    by: (author: string) => `de ${author}`,
    at: 'En',
    preliminary: 'Aún sin firmar: todavía puede cambiar.',
    folded: (n: number) =>
      `${counted(n, 'resumen anterior', 'resúmenes anteriores')} que el sistema hizo de la misma visita`,
  },
});

export const DOCUMENT_KINDS: Readonly<Record<DocumentKind, string>> = inLanguage({
  en: {
    note: 'Notes',
    report: 'Reports',
    letter: 'Letters',
    summary: 'Automatic summaries',
    picture: 'Pictures',
    other: 'Other',
  },
  es: {
    note: 'Notas',
    report: 'Informes',
    letter: 'Cartas',
    summary: 'Resúmenes automáticos',
    picture: 'Imágenes',
    other: 'Otros',
  },
});

/** What a rendition is called. */
export const RENDITION_WORDS: Readonly<Record<Rendition, string>> = inLanguage({
  en: {
    text: 'Text',
    html: 'Formatted text',
    pdf: 'PDF',
    cda: 'Clinical document',
    xml: 'XML',
    image: 'Picture',
    rtf: 'Rich text',
    download: 'File',
  },
  es: {
    text: 'Texto',
    html: 'Texto con formato',
    pdf: 'PDF',
    cda: 'Documento clínico',
    xml: 'XML',
    image: 'Imagen',
    rtf: 'Texto enriquecido',
    download: 'Archivo',
  },
});

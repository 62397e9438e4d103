import { inLanguage } from './language.ts';
import { count, counted } from './numbers.ts';

/** What the screen of imaging says. */
export const IMAGING_WORDS = inLanguage({
  en: {
    empty: 'X-rays, scans and other pictures will be here, with what was seen on them.',
    lead: 'Providers send apps the reports, and seldom the pictures themselves. For those, ask the place that made them for a copy, or look in its portal.',
    noReport: 'No report is here.',
    openReport: 'Read the report',
    reportStatus: {
      preliminary: 'The report is preliminary and may change.',
      registered: 'There is no report yet.',
      partial: 'The report is not complete yet.',
    } as Readonly<Record<string, string>>,
    how: 'Kind',
    place: 'Where on the body',
    reason: 'Why',
    readBy: 'By',
    pictures: 'Pictures',
    pictureCount: (pictures: number | undefined, series: number | undefined) =>
      [pictures === undefined ? '' : count(pictures), series === undefined ? '' : `${count(series)} series`]
        .filter(Boolean)
        .join(' in '),
  },
  es: {
    empty: 'Aquí estarán las radiografías y otras imágenes, con lo que se vio en ellas.',
    lead: 'Los proveedores envían a las aplicaciones los informes y rara vez las imágenes. Pida una copia de ellas donde se hicieron, o búsquelas en su portal.',
    noReport: 'No hay informe aquí.',
    openReport: 'Leer el informe',
    reportStatus: {
      preliminary: 'El informe es preliminar y puede cambiar.',
      registered: 'Aún no hay informe.',
      partial: 'El informe aún no está completo.',
    } as Readonly<Record<string, string>>,
    how: 'Tipo',
    place: 'Parte del cuerpo',
    reason: 'Motivo',
    readBy: 'Por',
    pictures: 'Imágenes',
    pictureCount: (pictures: number | undefined, series: number | undefined) =>
      [pictures === undefined ? '' : count(pictures), series === undefined ? '' : counted(series, 'serie')]
        .filter(Boolean)
        .join(' en '),
  },
});

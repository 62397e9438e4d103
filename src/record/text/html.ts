import { narrativeText } from '../summary/narrative.ts';

/** Names that pages of hospitals are written with, beside the five of XML. */
export const NAMED: Readonly<Record<string, string>> = {
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  hellip: '…',
  deg: '°',
  micro: 'µ',
  plusmn: '±',
  times: '×',
  frac12: '½',
  le: '≤',
  ge: '≥',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  aacute: 'á',
  eacute: 'é',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
  agrave: 'à',
  egrave: 'è',
  ccedil: 'ç',
};

/** The words of a web page, its lines and cells kept apart. To be shown as text, never as HTML. */
export const htmlText = (html: string): string =>
  narrativeText(html)
    .replace(/&(\w{2,6});/g, (all, name: string) => NAMED[name] ?? all)
    .replace(/ {3,}/g, '  ');

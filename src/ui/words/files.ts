import type { BroughtFile, RowKind } from '../../engine/api.ts';
import { KINDS_OF } from './kinds.ts';
import { inLanguage } from './language.ts';
import { count } from './numbers.ts';

const entries = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`;

/** The screen where a person brings files, and what became of them. */
export const FILES_WORDS = inLanguage({
  en: {
    title: 'Files',
    lead: 'A record that you downloaded, bound in with the rest. It is read on this device and sent nowhere.',
    takes: 'What can be read',
    takesList: [
      'FHIR: a Bundle or a list of resources (JSON), or a resource a line (NDJSON), also compressed (.gz)',
      'A visit summary or other clinical document (CCD, C-CDA: XML), which is kept as a document',
    ],
    choose: 'Choose files',
    drop: 'or drop them here',
    document: 'A PDF or a photo',
    documentWay: 'Add it as a document of your own',
    reading: (name: string) => `Reading ${name}`,
    kept: (n: number) => `${entries(n, 'entry', 'entries')} so far`,
    stop: 'Stop',
    stopped: (name: string) => `Stopped. Nothing of ${name} is here.`,
    read: (name: string) => `Read ${name}`,
    brought: (n: number, files: number) =>
      `${entries(n, 'entry', 'entries')}${files > 0 ? ` and ${entries(files, 'file', 'files')}` : ''}`,
    for: (name: string, born: string) => (born ? `of ${name}, born ${born}` : `of ${name}`),
    nobody: 'It does not say whose record it is.',
    unread: (n: number) =>
      n === 1
        ? 'One thing in it is no entry of a record, or could not be read.'
        : `${count(n)} things in it are no entries of a record, or could not be read.`,
    cut: 'The file ends in the middle. What stands before that is here. If you can, download it again.',
    see: 'See it in the timeline',
    here: 'Files that are here',
    none: 'None yet.',
    partial: 'It was not read to its end. Forget it, and bring it again.',
    broughtOn: 'brought',
    entriesHere: (n: number) => entries(n, 'entry', 'entries'),
    forget: 'Forget it',
    forgetNamed: (name: string) => `Forget ${name}`,
    forgotten: (name: string) => `Forgotten: what came from ${name} is gone from here. Your own file is where it was.`,
    sample: 'The sample person',
    sampleHere: 'Somebody who does not exist is here, with a record at two invented hospitals.',
    sampleAway: 'Somebody who does not exist, with a record at two invented hospitals, kept apart from yours.',
    fromFile: 'From a file',
    ofSample: 'Sample: nothing in it is real',
    leave: 'Forget this file',
    leaveHow:
      'Everything that came from it is deleted from this device. The file itself, wherever you have it, is not touched.',
  },
  es: {
    title: 'Archivos',
    lead: 'Una historia que usted descargó, reunida con lo demás. Se lee en este dispositivo y no se envía a ningún sitio.',
    takes: 'Qué se puede leer',
    takesList: [
      'FHIR: un Bundle o una lista de recursos (JSON), o un recurso por línea (NDJSON), también comprimido (.gz)',
      'Un resumen de visita u otro documento clínico (CCD, C-CDA: XML), que se guarda como documento',
    ],
    choose: 'Elegir archivos',
    drop: 'o suéltelos aquí',
    document: 'Un PDF o una foto',
    documentWay: 'Añádalo como documento suyo',
    reading: (name: string) => `Leyendo ${name}`,
    kept: (n: number) => `${entries(n, 'entrada', 'entradas')} hasta ahora`,
    stop: 'Detener',
    stopped: (name: string) => `Detenido. Nada de ${name} está aquí.`,
    read: (name: string) => `Se leyó ${name}`,
    brought: (n: number, files: number) =>
      `${entries(n, 'entrada', 'entradas')}${files > 0 ? ` y ${entries(files, 'archivo', 'archivos')}` : ''}`,
    for: (name: string, born: string) => (born ? `de ${name}, nacimiento ${born}` : `de ${name}`),
    nobody: 'No dice de quién es la historia.',
    unread: (n: number) =>
      n === 1
        ? 'Una cosa en él no es una entrada de una historia, o no se pudo leer.'
        : `${count(n)} cosas en él no son entradas de una historia, o no se pudieron leer.`,
    cut: 'El archivo termina a la mitad. Lo que está antes está aquí. Si puede, descárguelo de nuevo.',
    see: 'Verlo en la cronología',
    here: 'Archivos que están aquí',
    none: 'Ninguno todavía.',
    partial: 'No se leyó hasta el final. Olvídelo y tráigalo de nuevo.',
    broughtOn: 'traído',
    entriesHere: (n: number) => entries(n, 'entrada', 'entradas'),
    forget: 'Olvidarlo',
    forgetNamed: (name: string) => `Olvidar ${name}`,
    forgotten: (name: string) => `Olvidado: lo que vino de ${name} ya no está aquí. Su archivo sigue donde estaba.`,
    sample: 'La persona de ejemplo',
    sampleHere: 'Alguien que no existe está aquí, con una historia en dos hospitales inventados.',
    sampleAway: 'Alguien que no existe, con una historia en dos hospitales inventados, aparte de la suya.',
    fromFile: 'De un archivo',
    ofSample: 'Ejemplo: nada de esto es real',
    leave: 'Olvidar este archivo',
    leaveHow:
      'Todo lo que vino de él se borra de este dispositivo. El archivo mismo, donde usted lo tenga, no se toca.',
  },
});

/** What a file is, in a few words. */
export const FORMAT_WORDS: Readonly<Record<BroughtFile['format'], string>> = inLanguage({
  en: {
    bundle: 'FHIR Bundle',
    lines: 'FHIR, several resources',
    resource: 'FHIR, one resource',
    document: 'Clinical document (C-CDA)',
  },
  es: {
    bundle: 'Bundle de FHIR',
    lines: 'FHIR, varios recursos',
    resource: 'FHIR, un recurso',
    document: 'Documento clínico (C-CDA)',
  },
});

/** "120 lab results · 4 visits", without the kinds that there are none of. */
export const kindsBrought = (kinds: Readonly<Partial<Record<RowKind, number>>>): string =>
  (Object.keys(KINDS_OF) as RowKind[])
    .flatMap((kind) => (kinds[kind] ? [entries(kinds[kind], ...KINDS_OF[kind])] : []))
    .join(' · ');

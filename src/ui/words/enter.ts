import type { KindName, Wrong } from '../enter/kinds.ts';
import { inLanguage } from './language.ts';

interface KindWords {
  /** What is entered: on the link to its form. */
  readonly name: string;
  readonly add: string;
  readonly change: string;
  /** What each field is called. */
  readonly fields: Readonly<Record<string, string>>;
  readonly hints?: Readonly<Record<string, string>>;
}

interface EnterWords {
  readonly title: string;
  readonly lead: string;
  readonly what: string;
  readonly yours: string;
  readonly none: string;
  readonly whose: (name: string) => string;
  readonly choosePerson: string;
  readonly keep: string;
  readonly cancel: string;
  readonly delete: string;
  readonly deleted: (title: string) => string;
  readonly undo: string;
  readonly edit: string;
  readonly history: string;
  readonly noEdit: string;
  readonly see: string;
  readonly optional: string;
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly wrong: Readonly<Record<Wrong, string>>;
  readonly check: string;
  readonly chooseFile: string;
  readonly tooLarge: string;
  readonly kinds: Readonly<Record<KindName, KindWords>>;
  readonly choices: Readonly<Record<string, string>>;
}

/** What a person enters themselves: which kinds there are, and their forms. */
export const ENTER_WORDS = inLanguage<EnterWords>({
  en: {
    title: 'Entered by me',
    lead: 'What no hospital has: what you measure at home, take without a prescription, or remember. It is always told apart from what a hospital wrote.',
    what: 'Add',
    yours: 'What you entered',
    none: 'Nothing yet.',
    whose: (name) => `For ${name}`,
    choosePerson: 'It is not known whose record is looked at. Choose a person above first.',
    keep: 'Keep it',
    cancel: 'Cancel',
    delete: 'Delete it',
    deleted: (title) => `Deleted: ${title}.`,
    undo: 'Undo',
    edit: 'Change',
    history: 'What it said before is kept as an earlier version.',
    noEdit: 'This entry says more than this form can show, as another app wrote it. So it cannot be changed here.',
    see: 'See the entry',
    optional: 'optional',
    year: 'Year',
    month: 'Month',
    day: 'Day',
    wrong: {
      missing: 'This is needed.',
      'no-number': 'Enter a number, for instance 72 or 36.5.',
      'no-date': 'There is no such date.',
      future: 'This is in the future.',
    },
    check: 'Something is missing or cannot be right. Look at what is marked.',
    chooseFile: 'Choose a file or take a photo',
    tooLarge: 'This file is larger than 50 MB, which is more than can be kept.',
    kinds: {
      measurement: {
        name: 'A measurement',
        add: 'Add a measurement',
        change: 'Change a measurement',
        fields: {
          what: 'What was measured',
          systolic: 'Upper value (systolic)',
          diastolic: 'Lower value (diastolic)',
          name: 'What it is called',
          value: 'Value',
          unit: 'Unit',
          day: 'Date',
          time: 'Time',
          note: 'Note',
        },
      },
      medication: {
        name: 'A medication',
        add: 'Add a medication',
        change: 'Change a medication',
        fields: {
          name: 'Name',
          dose: 'How it is taken',
          state: 'Do you take it now?',
          since: 'Since',
          until: 'Until',
          reason: 'What for',
          note: 'Note',
        },
        hints: {
          name: 'As on the package, for instance “Ibuprofen 400 mg tablet”.',
          dose: 'For instance “1 tablet in the morning”.',
        },
      },
      allergy: {
        name: 'An allergy',
        add: 'Add an allergy',
        change: 'Change an allergy',
        fields: {
          name: 'Allergic to',
          reaction: 'What happens',
          severity: 'How bad it was',
          state: 'Is it still so?',
          since: 'Since',
          note: 'Note',
        },
      },
      immunization: {
        name: 'An immunization',
        add: 'Add an immunization',
        change: 'Change an immunization',
        fields: { name: 'Against what', when: 'When', lot: 'Lot number', place: 'Where, or by whom', note: 'Note' },
        hints: {
          name: 'A disease or the name of the vaccine.',
          when: 'As exactly as you know it: the year alone will do.',
        },
      },
      problem: {
        name: 'A problem',
        add: 'Add a problem',
        change: 'Change a problem',
        fields: { name: 'What it is', state: 'Do you have it now?', since: 'Since', until: 'Until', note: 'Note' },
        hints: { since: 'As exactly as you know it: the year alone will do.' },
      },
      note: {
        name: 'A note',
        add: 'Add a note',
        change: 'Change a note',
        fields: { title: 'Title', text: 'What you want to keep', when: 'Date' },
      },
      document: {
        name: 'A document or photo',
        add: 'Add a document or photo',
        change: 'Change a document',
        fields: {
          file: 'File',
          title: 'Title',
          when: 'Date of the document',
          author: 'From whom',
          words: 'What it is about',
        },
      },
    },
    choices: {
      '': 'not said',
      pressure: 'Blood pressure',
      weight: 'Weight',
      height: 'Height',
      temperature: 'Temperature',
      pulse: 'Pulse',
      oxygen: 'Oxygen saturation',
      breathing: 'Breaths a minute',
      glucose: 'Blood sugar (mg/dL)',
      glucoseMoles: 'Blood sugar (mmol/L)',
      other: 'Something else',
      active: 'Yes',
      completed: 'No, it is over',
      stopped: 'No, it was stopped',
      resolved: 'No, it is over',
      mild: 'Mild',
      moderate: 'Moderate',
      severe: 'Severe',
    },
  },
  es: {
    title: 'Anotado por mí',
    lead: 'Lo que no tiene ningún hospital: lo que usted mide en casa, toma sin receta o recuerda. Siempre se distingue de lo que escribió un hospital.',
    what: 'Añadir',
    yours: 'Lo que usted anotó',
    none: 'Nada todavía.',
    whose: (name) => `Para ${name}`,
    choosePerson: 'No se sabe de quién es la historia que se mira. Elija primero a una persona arriba.',
    keep: 'Guardar',
    cancel: 'Cancelar',
    delete: 'Borrar',
    deleted: (title) => `Borrado: ${title}.`,
    undo: 'Deshacer',
    edit: 'Cambiar',
    history: 'Lo que decía antes se guarda como versión anterior.',
    noEdit:
      'Esta entrada dice más de lo que este formulario puede mostrar, pues la escribió otra aplicación. Por eso no se puede cambiar aquí.',
    see: 'Ver la entrada',
    optional: 'opcional',
    year: 'Año',
    month: 'Mes',
    day: 'Día',
    wrong: {
      missing: 'Esto hace falta.',
      'no-number': 'Escriba un número, por ejemplo 72 o 36,5.',
      'no-date': 'Esa fecha no existe.',
      future: 'Esto está en el futuro.',
    },
    check: 'Falta algo o algo no puede ser correcto. Mire lo que está marcado.',
    chooseFile: 'Elegir un archivo o tomar una foto',
    tooLarge: 'Este archivo ocupa más de 50 MB, más de lo que se puede guardar.',
    kinds: {
      measurement: {
        name: 'Una medición',
        add: 'Añadir una medición',
        change: 'Cambiar una medición',
        fields: {
          what: 'Qué se midió',
          systolic: 'Valor superior (sistólica)',
          diastolic: 'Valor inferior (diastólica)',
          name: 'Cómo se llama',
          value: 'Valor',
          unit: 'Unidad',
          day: 'Fecha',
          time: 'Hora',
          note: 'Nota',
        },
      },
      medication: {
        name: 'Un medicamento',
        add: 'Añadir un medicamento',
        change: 'Cambiar un medicamento',
        fields: {
          name: 'Nombre',
          dose: 'Cómo se toma',
          state: '¿Lo toma ahora?',
          since: 'Desde',
          until: 'Hasta',
          reason: 'Para qué',
          note: 'Nota',
        },
        hints: {
          name: 'Como en la caja, por ejemplo «Ibuprofeno 400 mg comprimido».',
          dose: 'Por ejemplo «1 comprimido por la mañana».',
        },
      },
      allergy: {
        name: 'Una alergia',
        add: 'Añadir una alergia',
        change: 'Cambiar una alergia',
        fields: {
          name: 'Alergia a',
          reaction: 'Qué ocurre',
          severity: 'Qué tan grave fue',
          state: '¿Sigue siendo así?',
          since: 'Desde',
          note: 'Nota',
        },
      },
      immunization: {
        name: 'Una vacuna',
        add: 'Añadir una vacuna',
        change: 'Cambiar una vacuna',
        fields: {
          name: 'Contra qué',
          when: 'Cuándo',
          lot: 'Número de lote',
          place: 'Dónde, o quién la puso',
          note: 'Nota',
        },
        hints: { name: 'Una enfermedad o el nombre de la vacuna.', when: 'Con la exactitud que sepa: basta el año.' },
      },
      problem: {
        name: 'Un problema',
        add: 'Añadir un problema',
        change: 'Cambiar un problema',
        fields: { name: 'Qué es', state: '¿Lo tiene ahora?', since: 'Desde', until: 'Hasta', note: 'Nota' },
        hints: { since: 'Con la exactitud que sepa: basta el año.' },
      },
      note: {
        name: 'Una nota',
        add: 'Añadir una nota',
        change: 'Cambiar una nota',
        fields: { title: 'Título', text: 'Lo que quiere guardar', when: 'Fecha' },
      },
      document: {
        name: 'Un documento o una foto',
        add: 'Añadir un documento o una foto',
        change: 'Cambiar un documento',
        fields: {
          file: 'Archivo',
          title: 'Título',
          when: 'Fecha del documento',
          author: 'De quién',
          words: 'De qué trata',
        },
      },
    },
    choices: {
      '': 'sin indicar',
      pressure: 'Presión arterial',
      weight: 'Peso',
      height: 'Estatura',
      temperature: 'Temperatura',
      pulse: 'Pulso',
      oxygen: 'Saturación de oxígeno',
      breathing: 'Respiraciones por minuto',
      glucose: 'Azúcar en sangre (mg/dL)',
      glucoseMoles: 'Azúcar en sangre (mmol/L)',
      other: 'Otra cosa',
      active: 'Sí',
      completed: 'No, ya terminó',
      stopped: 'No, se suspendió',
      resolved: 'No, ya pasó',
      mild: 'Leve',
      moderate: 'Moderada',
      severe: 'Grave',
    },
  },
});

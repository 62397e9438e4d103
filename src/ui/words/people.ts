import { inLanguage } from './language.ts';

/** The screen of the people whose records are here. */
export const PEOPLE_WORDS = inLanguage({
  en: {
    title: 'People',
    lead: 'Whose records are here. They are kept apart: every screen shows one person at a time.',
    born: (date: string) => `born ${date}`,
    from: 'From',
    own: 'Entered by me',
    file: 'file',
    sample: 'Sample: this person does not exist.',
    shown: 'Shown now',
    show: (name: string) => `Show ${name}`,
    rename: 'Change the name',
    renameOf: (name: string) => `Change the name of ${name}`,
    unknown: 'Not known whose',
    unknownLead: 'What cannot be told by name and birth date. Say whose it is, and it joins the rest of that record.',
    none: 'Nobody’s record is here yet.',
    add: 'Add a person',
    addHow:
      'A person is here as soon as something of theirs is. Sign in as them, or for them, where they are a patient, or bring a file of theirs. Name and birth date tell whose it is, and where they do not, you are asked.',
    addProvider: 'Add a provider',
    bring: 'Bring a file',
    wrong: 'Is something with the wrong person? Open it above, and say whose it is.',
  },
  es: {
    title: 'Personas',
    lead: 'De quién son las historias que están aquí. Se guardan aparte: cada pantalla muestra a una persona a la vez.',
    born: (date: string) => `nacimiento: ${date}`,
    from: 'De',
    own: 'Anotado por mí',
    file: 'archivo',
    sample: 'Ejemplo: esta persona no existe.',
    shown: 'Se muestra ahora',
    show: (name: string) => `Mostrar a ${name}`,
    rename: 'Cambiar el nombre',
    renameOf: (name: string) => `Cambiar el nombre de ${name}`,
    unknown: 'No se sabe de quién',
    unknownLead:
      'Lo que no se puede saber por el nombre y la fecha de nacimiento. Diga de quién es y se une al resto de esa historia.',
    none: 'Todavía no hay aquí ninguna historia.',
    add: 'Añadir a una persona',
    addHow:
      'Una persona está aquí en cuanto hay algo suyo. Inicie sesión como ella, o en su nombre, donde sea paciente, o traiga un archivo suyo. El nombre y la fecha de nacimiento dicen de quién es, y si no bastan, se le pregunta.',
    addProvider: 'Añadir un proveedor',
    bring: 'Traer un archivo',
    wrong: '¿Algo está con la persona equivocada? Ábralo arriba y diga de quién es.',
  },
});

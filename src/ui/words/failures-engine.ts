import { inLanguage } from './language.ts';

/** Codes of `engine/errors.ts` and `catalog/errors.ts`. */
export const ENGINE_FAILURES = inLanguage({
  en: {
    'catalog/unreadable': {
      title: 'The list of providers could not be read',
      happened: 'It is of another version than this page.',
      action: 'Reload to get the newest version of both.',
    },
    'catalog/bad-config': {
      title: 'This copy of Sheaf is not set up right',
      happened: 'Whoever hosts it has settings that it cannot follow, so providers cannot be looked up.',
      action: 'Tell whoever gave you this address. The details say which setting it is.',
    },
    'catalog/bad-list': {
      title: 'This is no list of providers',
      happened: 'Sheaf reads lists as providers’ vendors publish them. This one could not be read as such.',
      action: 'Check that it is the list itself and that it is complete. The details say where reading it stopped.',
    },
    'catalog/bad-entry': {
      title: 'This provider cannot be kept as it is',
      happened: 'Something in what describes it cannot be so.',
      action: 'The details name the place. Correct it there and try again.',
    },
    'engine/bad-address': {
      title: 'This is no address that Sheaf can ask',
      happened: 'It has to be a web address that begins with https.',
      action: 'Check it for slips, or ask the provider for its address for apps.',
    },
    'engine/unknown-provider': {
      title: 'This provider is no longer in the list',
      happened: 'The list of providers has changed since, and this entry is not in it any more.',
      action: 'Look for it under its present name.',
    },
    'engine/no-catalogue': {
      title: 'The list of providers could not be loaded',
      happened: 'It comes from the place Sheaf itself comes from, and that could not be reached.',
      action: 'Everything that is here can be read meanwhile. Try again when you are connected.',
    },
    'engine/no-trial': {
      title: 'There is no trial to go on with',
      happened: 'It was forgotten, perhaps in another tab, or it brought no access.',
      action: 'Run the sign-in once more.',
    },
    'engine/entry-changed': {
      title: 'This entry was changed meanwhile',
      happened: 'Another tab has kept a newer version of it, which would have been lost.',
      action: 'Reload to see that version, then change it again.',
    },
    'engine/entry-gone': {
      title: 'This entry is not here any more',
      happened: 'It was deleted meanwhile, maybe in another tab.',
      action: 'Reload to see what is here.',
    },
    'engine/whose-entry': {
      title: 'It is not clear whose entry this is',
      happened: 'The records of several people are here, and none of them is looked at.',
      action: 'Choose a person first, then enter it again.',
    },
    'engine/bad-headers': {
      title: 'These are no headers',
      happened: 'Each line has to be a name, a colon and a value, as a browser takes them.',
      action: 'Correct the line and send it again.',
    },
    'engine/bad-grant': {
      title: 'This cannot be allowed',
      happened: 'The page asks for something that is not in a form that is understood here. Nothing was allowed.',
      action: 'Choose what it may do yourself, or tell whoever made the page.',
    },
    'engine/unknown-connection': {
      title: 'This provider is no longer connected',
      happened: 'It was disconnected meanwhile, perhaps in another tab.',
      action: 'Reload to see what is here now.',
    },
  },
  es: {
    'catalog/unreadable': {
      title: 'No se pudo leer la lista de proveedores',
      happened: 'Es de una versión distinta de la de esta página.',
      action: 'Recargue para obtener la versión más nueva de ambas.',
    },
    'catalog/bad-config': {
      title: 'Esta copia de Sheaf no está bien configurada',
      happened: 'Quien la aloja ha puesto ajustes que no puede seguir, así que no se pueden buscar proveedores.',
      action: 'Avise a quien le dio esta dirección. Los detalles dicen qué ajuste es.',
    },
    'catalog/bad-list': {
      title: 'Esta no es una lista de proveedores',
      happened: 'Sheaf lee listas tal como las publican los fabricantes de los proveedores. Esta no se pudo leer así.',
      action: 'Compruebe que es la lista misma y que está completa. Los detalles dicen dónde se dejó de leer.',
    },
    'catalog/bad-entry': {
      title: 'Este proveedor no se puede guardar como está',
      happened: 'Algo de lo que lo describe no puede ser así.',
      action: 'Los detalles nombran el lugar. Corríjalo allí e inténtelo de nuevo.',
    },
    'engine/bad-address': {
      title: 'Esta no es una dirección a la que Sheaf pueda preguntar',
      happened: 'Tiene que ser una dirección web que empiece por https.',
      action: 'Compruebe que no tenga errores, o pida al proveedor su dirección para aplicaciones.',
    },
    'engine/unknown-provider': {
      title: 'Este proveedor ya no está en la lista',
      happened: 'La lista de proveedores ha cambiado desde entonces, y ya no tiene esta entrada.',
      action: 'Búsquelo por su nombre actual.',
    },
    'engine/no-catalogue': {
      title: 'No se pudo cargar la lista de proveedores',
      happened: 'Viene del mismo lugar que Sheaf, y no se pudo llegar a él.',
      action: 'Mientras tanto se puede leer todo lo que hay aquí. Inténtelo de nuevo cuando tenga conexión.',
    },
    'engine/no-trial': {
      title: 'No hay ninguna prueba con la que continuar',
      happened: 'Se olvidó, quizá en otra pestaña, o no trajo acceso.',
      action: 'Haga el inicio de sesión una vez más.',
    },
    'engine/entry-changed': {
      title: 'Esta entrada se cambió entretanto',
      happened: 'Otra pestaña guardó una versión más nueva, que se habría perdido.',
      action: 'Recargue para ver esa versión y cámbiela de nuevo.',
    },
    'engine/entry-gone': {
      title: 'Esta entrada ya no está aquí',
      happened: 'Se borró entretanto, quizá en otra pestaña.',
      action: 'Recargue para ver lo que hay.',
    },
    'engine/whose-entry': {
      title: 'No está claro de quién es esta entrada',
      happened: 'Aquí están las historias de varias personas, y no se ha elegido ninguna.',
      action: 'Elija primero a una persona y escríbalo de nuevo.',
    },
    'engine/bad-headers': {
      title: 'Estas no son cabeceras',
      happened: 'Cada línea tiene que ser un nombre, dos puntos y un valor, como los admite un navegador.',
      action: 'Corrija la línea y envíelo de nuevo.',
    },
    'engine/bad-grant': {
      title: 'Esto no se puede permitir',
      happened: 'La página pide algo en una forma que aquí no se entiende. No se permitió nada.',
      action: 'Elija usted lo que puede hacer, o avise a quien hizo la página.',
    },
    'engine/unknown-connection': {
      title: 'Este proveedor ya no está conectado',
      happened: 'Se desconectó entretanto, quizá en otra pestaña.',
      action: 'Recargue para ver lo que hay ahora.',
    },
  },
});

import { count } from './numbers.ts';
import { lengthOf, listed, named, namesIn, NOT_SAID, reachWords, statusOf } from './probe-parts.ts';
import type { ProbeTold } from './probe-told.ts';

export const PROBE_ES: ProbeTold = {
  configuration: {
    title: 'smart-configuration',
    means: {
      ok: 'Sheaf puede leer dónde se inicia sesión.',
      warning: 'No existe. Sheaf mira en su lugar el CapabilityStatement.',
      failure: reachWords,
    },
  },
  metadata: {
    title: 'CapabilityStatement (metadata)',
    means: {
      ok: 'Sheaf puede leer lo que ofrece el servidor.',
      warning: 'No existe. Sheaf pide entonces todos los tipos y ve qué llega.',
      failure: reachWords,
    },
  },
  moved: {
    title: 'Direcciones trasladadas',
    means: {
      ok: 'Lo que se pidió respondió donde se pidió.',
      warning: 'Envió a otra dirección. La historia se pide en la dirección que se escribe: use la nueva.',
      unknown: 'Nadie respondió.',
    },
  },
  endpoints: {
    title: 'Endpoints para iniciar sesión',
    means: {
      ok: 'Ambos figuran completos y son seguros.',
      warning: 'Se encontraron ambos, pero no como el estándar quiere que figuren. Sheaf se las arregla.',
      failure: ({ said }) =>
        lengthOf(said['unsafe']) > 0
          ? 'No son https ni están en este equipo. Sheaf no envía a nadie ahí.'
          : 'Nada de lo que se pudo leer dice dónde se inicia sesión.',
    },
  },
  pkce: {
    title: 'PKCE',
    means: {
      ok: 'S256, y no plain: como debe ser.',
      warning: ({ said }) =>
        lengthOf(said['methods']) > 0
          ? 'También acepta plain, que no protege nada. Sheaf envía siempre S256.'
          : `${NOT_SAID} Sheaf envía S256 de todos modos; la mayoría de los servidores lo acepta.`,
      failure: 'S256 no está entre sus métodos. Sheaf lo envía siempre, y puede que lo rechacen.',
      unknown: NOT_SAID,
    },
  },
  'client-public': listed(
    'Aplicaciones sin secreto',
    'Deja entrar a aplicaciones como Sheaf, que no tienen servidor donde guardar un secreto.',
    'Solo nombra aplicaciones con secreto. Sheaf no tiene ninguno, así que puede rechazar el inicio de sesión.',
  ),
  'launch-standalone': listed(
    'Empezar desde la aplicación',
    'Un inicio de sesión puede empezar en Sheaf.',
    'No nombra ningún inicio de sesión que empiece en una aplicación. Aun así puede funcionar.',
  ),
  'context-patient': listed(
    'Elegir al paciente',
    'Dice de quién es la historia que se abrió.',
    'No promete decir de quién es la historia que se abrió. Sheaf tiene que averiguarlo.',
  ),
  permissions: listed(
    'Permisos',
    'Se puede pedir acceso a la historia de un solo paciente.',
    'No nombra ningún acceso a la historia de un solo paciente.',
  ),
  sso: listed('Quién inició sesión', 'Dice quién inició sesión (OpenID Connect).', 'No dice quién inició sesión.'),
  capabilities: {
    title: 'Todas las capacidades',
    means: {
      ok: 'Tal como las nombra.',
      warning: 'No tiene la lista de capacidades que el estándar exige.',
      unknown: NOT_SAID,
    },
  },
  'grant-types': {
    title: 'Grant types',
    means: {
      ok: 'Iniciar sesión y mantenerla.',
      warning: 'Sin refresh_token: el acceso termina, y entonces hay que iniciar sesión de nuevo.',
      failure: 'Sin authorization_code, que es como Sheaf inicia sesión.',
      unknown: NOT_SAID,
    },
  },
  'response-modes': listed(
    'Response modes',
    'Su respuesta puede venir en el fragmento, que nunca sale del navegador.',
    'Su respuesta viene solo en la query. Sheaf funciona con ambas formas.',
  ),
  scopes: listed(
    'Scopes',
    'Entre ellos hay scopes para la historia de un paciente.',
    'Ninguno es para la historia de un paciente. La lista no tiene por qué estar completa.',
  ),
  issuer: {
    title: 'Issuer',
    means: {
      ok: 'Su propia descripción se puede leer, y lo nombra.',
      warning: (finding) => `${reachWords(finding)} Sheaf no lo necesita para iniciar sesión.`,
      failure: reachWords,
      unknown: NOT_SAID,
    },
  },
  jwks: {
    title: 'Claves de firma',
    means: {
      ok: 'Sheaf puede comprobar quién inició sesión.',
      warning: (finding) => `${reachWords(finding)} Quién inició sesión se toma entonces por dicho, sin comprobar.`,
      failure: reachWords,
      unknown: NOT_SAID,
    },
  },
  registration: named(
    'Endpoint de registro',
    'Es posible que una aplicación pueda registrarse ahí por sí misma.',
    'El client id tiene que venir de sus páginas para desarrolladores.',
  ),
  revocation: named(
    'Endpoint de revocación',
    'Al desconectar se puede terminar el acceso en el servidor.',
    'Al desconectar se olvida el acceso aquí; en el servidor termina por sí solo.',
  ),
  introspection: named('Endpoint de introspección', 'Se puede preguntar por los tokens.', 'Sheaf no lo necesita.'),
  management: named(
    'Endpoint de gestión',
    'Ahí puede ver usted qué aplicaciones tienen acceso.',
    'Qué aplicaciones tienen acceso se ve entonces en su portal, si se ve en alguna parte.',
  ),
  brands: {
    title: 'Brand bundle',
    means: {
      ok: 'Sheaf puede mostrar el nombre y el logotipo que se da a sí mismo.',
      warning: (finding) => `${reachWords(finding)} Su nombre queda como figura en las listas.`,
      failure: reachWords,
      unknown: `${NOT_SAID} Su nombre queda como figura en las listas.`,
    },
  },
  'fhir-version': listed(
    'Versión de FHIR',
    'Sheaf lee esta versión.',
    'Sheaf está hecho para la versión 4. De DSTU2 (1.0), STU3 (3.0) y 5 lo guarda todo tal como se envió, y muestra lo de cada día como lo tiene la versión 4.',
  ),
  software: listed('Software', 'Como se llama a sí mismo.', ''),
  formats: {
    title: 'Formatos',
    means: { ok: 'JSON, que Sheaf lee.', failure: 'Sin JSON, que es lo único que Sheaf lee.', unknown: NOT_SAID },
  },
  types: {
    title: 'Tipos',
    means: {
      ok: ({ said }) => `Ofrece ${lengthOf(said['offered'])} de los tipos que Sheaf pide.`,
      failure: 'No ofrece ninguno de los tipos que Sheaf pide.',
      unknown: NOT_SAID,
    },
  },
  parameters: {
    title: 'Parámetros de búsqueda',
    means: {
      ok: 'Cada tipo se puede pedir por paciente.',
      warning: ({ said }) =>
        lengthOf(said['without']) === 1
          ? '1 tipo no dice que se pueda pedir por paciente.'
          : `${lengthOf(said['without'])} tipos no dicen que se puedan pedir por paciente.`,
      unknown: NOT_SAID,
    },
  },
  'last-updated': listed(
    '_lastUpdated',
    'Se puede pedir solo lo nuevo.',
    'De algunos tipos no se puede pedir solo lo nuevo.',
  ),
  revinclude: listed(
    '_revinclude de Provenance',
    'Puede venir también quién escribió qué.',
    'De algunos tipos no viene quién escribió qué.',
  ),
  everything: listed('$everything', 'Se puede pedir una historia entera de una vez.', ''),
  export: listed('$export', 'Tiene una exportación masiva o EHI.', ''),
  token: {
    title: 'Token endpoint',
    means: {
      ok: 'Una página puede leer sus respuestas, así que el último paso del inicio de sesión puede funcionar.',
      warning: (finding) => `Una página puede leer sus respuestas, pero respondió ${statusOf(finding)}.`,
      failure: ({ said }) =>
        said['reach'] === 'no-cors'
          ? 'No deja que ninguna página lea su respuesta: el último paso del inicio de sesión falla. Algunos servidores lo abren solo a las direcciones de aplicaciones registradas; si esta lo está, repítalo allí.'
          : 'En esta dirección no canjea códigos.',
      unknown: ({ said }) =>
        said['reach'] === undefined ? 'No se encontró, así que no se le preguntó.' : 'Ahí no se pudo averiguar nada.',
    },
  },
  search: {
    title: 'Consultas, y cómo las rechaza',
    means: {
      ok: 'Una página puede enviar un token y leer la respuesta, también un rechazo.',
      warning: ({ said }) =>
        said['reach'] === 'no-cors'
          ? 'Un rechazo no se puede leer. Las historias quizá sí, o solo para aplicaciones registradas; cuando el acceso termine, parecerá que no hay conexión.'
          : `Una página puede leer sus respuestas, pero respondió ${String(said['status'])}.`,
      failure: 'Una página puede preguntar, pero no con un token: sus historias no están al alcance de un navegador.',
      unknown: 'Ahí no se pudo averiguar nada.',
    },
  },
  headers: {
    title: 'Cabeceras legibles',
    means: {
      ok: ({ said }) => `Una página puede leer ${namesIn(said['readable'])}.`,
      unknown: 'Ninguna se pudo leer. Puede que no se enviaran, o que no sean para páginas.',
    },
  },
  time: {
    title: 'Tiempo por petición',
    means: {
      ok: ({ said }) => `La mitad tardó como mucho ${count(Number(said['median']))} ms: bastante rápido.`,
      warning: ({ said }) =>
        `La mitad tardó más de ${count(Number(said['median']))} ms, y una historia son unos cientos de peticiones.`,
      unknown: 'Nadie respondió.',
    },
  },
};

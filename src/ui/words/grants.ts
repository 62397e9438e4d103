import { inLanguage, locale } from './language.ts';

/** What other apps of this address may do with the record, for how long, and how that is taken back. */
export const GRANT_WORDS = inLanguage({
  en: {
    allow: (client: string, writes: boolean) => `Let “${client}” ${writes ? 'read and write in' : 'read'} your record?`,
    allowLead:
      'It is another app at this same address. What it reads it may keep, or send on: allow it only if you know it.',
    asks: 'What it asks for',
    refuse: 'Do not allow it',
    unclear: 'This question could not be understood',
    unclearWhy:
      'Another page of this address wanted to ask for access to your record, and did not say clearly for whom, for what, or where to go on. Nothing was allowed.',
    allowed: 'Allowed',
    allowedNote: 'You can take it back at any time, at This device.',
    notAllowed: 'Not allowed',
    notAllowedNote: 'Nothing has changed: it may not read your record.',
    close: 'You can close this page now, or go back to where you came from.',
    may: 'What it may do',
    writesNote: 'What it adds or changes becomes an entry of your own. What came from a provider stays as it came.',
    whose: 'Whose record',
    everybody: 'Everybody’s',
    nameless: 'Somebody without a name',
    howLong: 'For how long',
    allowIt: 'Allow it',
    list: 'Who may read the record here',
    none: 'Nobody but Sheaf’s own screens.',
    until: (scopes: string, time: string) => `${scopes}. Until ${time}.`,
    /** `whose` is said aloud alone, behind it. */
    takeBack: 'Take back',
    takeBackWhose: (name: string) => `what ${name} may do`,
    hour: 'One hour',
    day: 'One day',
    month: '30 days',
    year: 'One year',
    actions: { r: 'read', s: 'search', c: 'add', u: 'change', d: 'delete' },
    everything: (actions: string) => `${actions} everything in it`,
    ofType: (actions: string, type: string) => `${actions} what is of type ${type}`,
  },
  es: {
    allow: (client: string, writes: boolean) =>
      `¿Permitir que «${client}» lea su historia${writes ? ' y escriba en ella' : ''}?`,
    allowLead:
      'Es otra aplicación en esta misma dirección. Lo que lea puede conservarlo o enviarlo a otros: permítalo solo si la conoce.',
    asks: 'Lo que pide',
    refuse: 'No permitirlo',
    unclear: 'No se pudo entender esta pregunta',
    unclearWhy:
      'Otra página de esta dirección quiso pedir acceso a su historia, y no dijo con claridad para quién, para qué ni adónde seguir. No se permitió nada.',
    allowed: 'Permitido',
    allowedNote: 'Puede retirarlo en cualquier momento, en Este dispositivo.',
    notAllowed: 'No permitido',
    notAllowedNote: 'Nada ha cambiado: no puede leer su historia.',
    close: 'Ya puede cerrar esta página, o volver a donde estaba.',
    may: 'Lo que puede hacer',
    writesNote: 'Lo que añada o cambie pasa a ser una entrada de usted. Lo que vino de un proveedor queda como llegó.',
    whose: 'La historia de quién',
    everybody: 'La de todos',
    nameless: 'Alguien sin nombre',
    howLong: 'Durante cuánto tiempo',
    allowIt: 'Permitirlo',
    list: 'Quién puede leer la historia aquí',
    none: 'Nadie más que las propias pantallas de Sheaf.',
    until: (scopes: string, time: string) => `${scopes}. Hasta el ${time}.`,
    takeBack: 'Retirar',
    takeBackWhose: (name: string) => `lo que puede hacer ${name}`,
    hour: 'Una hora',
    day: 'Un día',
    month: '30 días',
    year: 'Un año',
    actions: { r: 'leer', s: 'buscar', c: 'añadir', u: 'cambiar', d: 'borrar' },
    everything: (actions: string) => `${actions} todo lo que hay en ella`,
    ofType: (actions: string, type: string) => `${actions} lo que sea de tipo ${type}`,
  },
});

const ALL_OF = new Intl.ListFormat(locale());
const ACTIONS: Readonly<Record<string, string>> = GRANT_WORDS.actions;
const V1: Readonly<Record<string, string>> = { read: 'rs', write: 'cud', '*': 'cruds' };

/** One line for each scope, as SMART writes them; what is not understood stays as it is, and the engine refuses it. */
export const scopeLines = (scopes: string): readonly string[] => [
  ...new Set(
    scopes
      .split(/\s+/)
      .filter((scope) => scope.includes('/') && !scope.startsWith('launch/'))
      .map(lineOf),
  ),
];

const SCOPE = /^(?:patient|user)\/(\*|\w+)\.(read|write|\*|c?r?u?d?s?)$/;

/** Of c, r, u, d and s those that it allows. */
function lettersOf(scope: string): readonly string[] {
  const actions = SCOPE.exec(scope)?.[2] ?? '';
  return Array.from(V1[actions] ?? actions);
}

function lineOf(scope: string): string {
  const may = lettersOf(scope).map((letter) => ACTIONS[letter]!);
  if (may.length === 0) return scope;
  const words = ALL_OF.format(may);
  const actions = `${words[0]!.toUpperCase()}${words.slice(1)}`;
  const type = SCOPE.exec(scope)![1]!;
  return type === '*' ? GRANT_WORDS.everything(actions) : GRANT_WORDS.ofType(actions, type);
}

/** Whether any of them lets it write. */
export const writes = (scopes: string): boolean =>
  scopes.split(/\s+/).some((scope) => lettersOf(scope).some((letter) => 'cud'.includes(letter)));

const HOUR = 3_600_000;

/** How long a grant may be for. */
export const DURATIONS = [
  { ms: HOUR, words: GRANT_WORDS.hour },
  { ms: 24 * HOUR, words: GRANT_WORDS.day },
  { ms: 30 * 24 * HOUR, words: GRANT_WORDS.month },
  { ms: 365 * 24 * HOUR, words: GRANT_WORDS.year },
] as const;

const ACTIONS: Readonly<Record<string, string>> = { r: 'read', s: 'search', c: 'add', u: 'change', d: 'delete' };
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
  const words = may.length === 1 ? may[0]! : `${may.slice(0, -1).join(', ')} and ${may.at(-1)!}`;
  const type = SCOPE.exec(scope)![1]!;
  return `${words[0]!.toUpperCase()}${words.slice(1)} ${type === '*' ? 'everything in it' : `what is of type ${type}`}`;
}

/** Whether any of them lets it write. */
export const writes = (scopes: string): boolean =>
  scopes.split(/\s+/).some((scope) => lettersOf(scope).some((letter) => 'cud'.includes(letter)));

const HOUR = 3_600_000;

/** How long a grant may be for. */
export const DURATIONS = [
  { ms: HOUR, words: 'One hour' },
  { ms: 24 * HOUR, words: 'One day' },
  { ms: 30 * 24 * HOUR, words: '30 days' },
  { ms: 365 * 24 * HOUR, words: 'One year' },
] as const;

import type { Finding, Level } from '../../smart/probe/finding.ts';
import { inLanguage } from './language.ts';

type Meaning = string | ((finding: Finding) => string);

export interface Told {
  readonly title: string;
  readonly means: Readonly<Partial<Record<Level, Meaning>>>;
}

const PARTS = inLanguage({
  en: {
    notSaid: 'It does not say.',
    'no-cors': 'It is there, but lets no page in a browser read it.',
    nobody: 'Nothing answered there.',
    'too-slow': 'No answer came in half a minute.',
    'too-large': 'The answer is larger than Sheaf would read.',
    unsafe: 'It is neither https nor on this machine, so Sheaf would not go there.',
    odd: 'What came is not what it should be.',
    answered: (status: string) => `It answered ${status}.`,
  },
  es: {
    notSaid: 'No lo dice.',
    'no-cors': 'Está ahí, pero no deja que ninguna página de un navegador lo lea.',
    nobody: 'Nadie respondió ahí.',
    'too-slow': 'No llegó respuesta en medio minuto.',
    'too-large': 'La respuesta es más grande de lo que Sheaf leería.',
    unsafe: 'No es https ni está en este equipo, así que Sheaf no iría ahí.',
    odd: 'Lo que llegó no es lo que debería ser.',
    answered: (status) => `Respondió ${status}.`,
  },
});

export const NOT_SAID = PARTS.notSaid;

/** How a request ended that should have brought something to read. */
export const reachWords = ({ said }: Finding): string => {
  const reach = said['reach'];
  if (reach === 'no-cors' || reach === 'nobody' || reach === 'too-slow' || reach === 'too-large') return PARTS[reach];
  if (said['unsafe'] !== undefined) return PARTS.unsafe;
  if (said['status'] === 200) return PARTS.odd;
  return PARTS.answered(String(said['status']));
};

export const statusOf = ({ said }: Finding) => String(said['status']);

export const listed = (title: string, ok: string, warning: string) => ({
  title,
  means: { ok, warning, unknown: NOT_SAID },
});

/** An optional endpoint: what it is good for. */
export const named = (title: string, ok: string, unknown: string) => ({
  title,
  means: { ok, unknown: `${NOT_SAID} ${unknown}`, failure: reachWords },
});

export const namesIn = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '');

export const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

import type { Finding, Level } from '../../smart/probe/finding.ts';

type Meaning = string | ((finding: Finding) => string);

export interface Told {
  readonly title: string;
  readonly means: Readonly<Partial<Record<Level, Meaning>>>;
}

export const NOT_SAID = 'It does not say.';

/** How a request ended that should have brought something to read. */
export const reachWords = ({ said }: Finding): string => {
  if (said['reach'] === 'no-cors') return 'It is there, but lets no page in a browser read it.';
  if (said['reach'] === 'nobody') return 'Nothing answered there.';
  if (said['reach'] === 'too-slow') return 'No answer came in half a minute.';
  if (said['reach'] === 'too-large') return 'The answer is larger than Sheaf would read.';
  if (said['unsafe'] !== undefined) return 'It is neither https nor on this machine, so Sheaf would not go there.';
  if (said['status'] === 200) return 'What came is not what it should be.';
  return `It answered ${String(said['status'])}.`;
};

export const statusOf = ({ said }: Finding) => String(said['status']);

export const listed = (title: string, ok: string, warning: string): Told => ({
  title,
  means: { ok, warning, unknown: NOT_SAID },
});

export const namesIn = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '');

export const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

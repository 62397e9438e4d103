/**
 * Why a search is refused. 'bad-…': it is not what the specification allows there. 'not-supported': it is, and not done
 * here. 'too-much': longer than anybody asks. 'unknown-parameter': only where whoever asks wants to be told.
 */
export type ProblemCode =
  | 'bad-path'
  | 'bad-parameter'
  | 'bad-value'
  | 'not-supported'
  | 'too-much'
  | 'unknown-parameter'
  | 'unknown-type';

export interface QueryProblem {
  readonly code: ProblemCode;
  /** Name and modifier as they stand in the query, e.g. `code:in`; '' for the path. */
  readonly parameter: string;
  /** One sentence for whoever asks. It never holds a value: that may be the patient's. */
  readonly detail: string;
}

/** A name in a sentence: what was asked may be of any length. */
export const named = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

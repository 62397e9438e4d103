/** What kind of thing a resource is to a person; lists filter and colour by it. */
export type RowKind =
  | 'lab'
  | 'vital'
  | 'medication'
  | 'problem'
  | 'allergy'
  | 'immunization'
  | 'procedure'
  | 'visit'
  | 'document'
  | 'report'
  | 'observation'
  | 'care'
  | 'coverage'
  | 'person'
  | 'other';

/** The one line that a list shows of a resource. Made once, when it is stored (`describe.ts`). */
export interface Description {
  readonly kind: RowKind;
  readonly title: string;
  /** e.g. "5.6 %"; '' when there is nothing short to say. */
  readonly detail: string;
  /** The source flagged it as out of range or critical. */
  readonly flagged: boolean;
  /** entered-in-error, refuted, not-done …: '' when the statement stands. */
  readonly withdrawn: string;
  /** The clinically relevant date as sent, at the precision sent; '' when there is none. */
  readonly when: string;
}

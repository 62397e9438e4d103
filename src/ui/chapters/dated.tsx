import { dateDoubt, formatDate } from '../../fhir/dates.ts';
import { locale } from '../words/language.ts';
import { DOUBT_WORDS } from '../words/said-time.ts';
import { today } from '../../base/today.ts';

/** Types that speak of what is to come: that they do so is no reason for doubt. */
const PLANNING: ReadonlySet<string> = new Set([
  'Appointment',
  'CarePlan',
  'Coverage',
  'DeviceRequest',
  'Goal',
  'ImmunizationRecommendation',
  'MedicationRequest',
  'NutritionOrder',
  'RequestGroup',
  'ServiceRequest',
  'Task',
]);

interface DatedProps {
  readonly when: string;
  /** The type of the entry whose date it is. */
  readonly type: string;
}

/** A date, and a mark where it lies in the future or cannot be right. */
export const Dated = (props: DatedProps) => (
  <>
    {formatDate(props.when, locale())}
    <DoubtMark {...props} />
  </>
);

export function DoubtMark({ when, type }: DatedProps) {
  const doubt = dateDoubt(when, today());
  const isMarked = doubt === 'absurd' || (doubt === 'future' && !PLANNING.has(type));
  return isMarked && <strong className="doubt"> ({DOUBT_WORDS[doubt]})</strong>;
}

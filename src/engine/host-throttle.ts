import { browserSurroundings } from '../sync/hospital-client.ts';
import { Throttle } from '../sync/throttle.ts';
import type { Context } from './context.ts';

const throttles = new WeakMap<Context, Map<string, Throttle>>();

/**
 * How many requests the host of a FHIR base gets at once from this tab: two people with records at one hospital are
 * one visitor to it. The first to come says how many. It goes by a clock that nobody sets: by one that is set back, what
 * waits a second would wait for days.
 */
export function throttleOf(context: Context, fhirBase: string, concurrency: number): Throttle {
  const known = throttles.get(context) ?? new Map<string, Throttle>();
  throttles.set(context, known);
  const { origin } = new URL(fhirBase);
  const throttle = known.get(origin) ?? new Throttle(concurrency, () => performance.now(), browserSurroundings.sleep);
  known.set(origin, throttle);
  return throttle;
}

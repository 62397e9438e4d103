import type { Resource } from '../resource.ts';
import { programOf } from './program.ts';
import type { SearchValueSink } from './sink.ts';
import { walk } from './steps.ts';

/** Hands on all that search can find a resource (in R4's shape) by. Whatever stands in it: shapes that are none are passed over. */
export function eachSearchValue(resource: Resource, sink: SearchValueSink): void {
  const { steps, told } = programOf(resource.resourceType);
  for (const { name, elements } of told) {
    const value = elements.map((element) => resource[element]).find((one) => one !== undefined && one !== null);
    sink.token(name, '', String(value !== undefined && value !== false));
  }
  walk(steps, resource, resource, sink);
}

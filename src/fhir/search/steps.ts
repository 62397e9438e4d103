import { isObject, type JsonObject, textOf } from '../../base/json.ts';
import { containedOf } from '../reference.ts';
import type { Resource } from '../resource.ts';
import type { SearchValueSink } from './sink.ts';

/** Makes search values of what stands at the end of a path. */
export type Take = (value: unknown, resource: Resource, sink: SearchValueSink) => void;

/** One step of several paths that begin alike: an element is looked up once for all that go through it. */
export interface Step {
  readonly text: string;
  readonly element: string;
  /** Which of the element's values are meant; undefined for all. */
  readonly accepts: Test | undefined;
  readonly next: Step[];
  readonly takes: Take[];
}

type Test = (value: unknown, index: number, resource: Resource) => boolean;

/** Adds a path as the table writes it: `component.valueQuantity`, `telecom(system=phone)`, `subject(Patient)`, `entry(0).resource`. */
export function addPath(steps: Step[], path: string, take: Take): void {
  let [at, last] = [steps, undefined as Step | undefined];
  for (const text of path.match(/[^.(]+(?:\([^)]*\))?/g) ?? []) {
    last = at.find((step) => step.text === text);
    if (!last) at.push((last = stepOf(text)));
    at = last.next;
  }
  last?.takes.push(take);
}

/** Hands all that the steps lead to from here to those who take it. */
export function walk(steps: readonly Step[], from: JsonObject, resource: Resource, sink: SearchValueSink): void {
  for (const step of steps) {
    const value = from[step.element];
    if (value === undefined || value === null) continue;
    if (!Array.isArray(value)) visit(step, value, 0, resource, sink);
    // FHIR has no lists of lists, and what nests without end would use up the stack.
    else for (let i = 0; i < value.length; i++) if (!Array.isArray(value[i])) visit(step, value[i], i, resource, sink);
  }
}

function visit(step: Step, value: unknown, index: number, resource: Resource, sink: SearchValueSink): void {
  if (step.accepts && !step.accepts(value, index, resource)) return;
  for (const take of step.takes) take(value, resource, sink);
  if (step.next.length > 0 && isObject(value)) walk(step.next, value, resource, sink);
}

function stepOf(text: string): Step {
  const [, element = '', test] = /^([^(]+)(?:\((.*)\))?$/.exec(text) ?? [];
  return { text, element, accepts: test === undefined ? undefined : testOf(test), next: [], takes: [] };
}

function testOf(text: string): Test {
  if (/^\d+$/.test(text)) return (_value, index) => index === Number(text);
  const [element = '', wanted] = text.split('=');
  if (wanted !== undefined) return (value) => isObject(value) && value[element] === wanted;
  return (value, _index, resource) => isObject(value) && typeReferredTo(value, resource) === text;
}

/** What type a Reference points to, as far as it says so itself: nothing is looked up. */
function typeReferredTo(reference: JsonObject, resource: Resource): string | undefined {
  const text = textOf(reference['reference']) ?? '';
  if (text.startsWith('#')) return textOf(containedOf(resource, text.slice(1))?.['resourceType']);
  return typeIn(text) ?? textOf(reference['type']);
}

/** Of `Patient/1`, and of a whole address that ends so; a version may follow. No regular expression: it is asked of every reference to a patient. */
function typeIn(address: string): string | undefined {
  const version = address.lastIndexOf('/_history/');
  const end = version < 0 ? address.length : version;
  const idAt = address.lastIndexOf('/', end - 1);
  if (idAt < 1 || idAt === end - 1) return undefined;
  const type = address.slice(address.lastIndexOf('/', idAt - 1) + 1, idAt);
  return /^[A-Z][A-Za-z]+$/.test(type) ? type : undefined;
}

import { isObject } from '../../base/json.ts';
import type { CompositePart, SearchValueSink } from './sink.ts';
import { addPath, type Step, type Take, walk } from './steps.ts';
import { WRITERS } from './values.ts';

/** Where one component has its values: from the element, or (`^`) from the resource around it. */
interface Part {
  readonly fromResource: boolean;
  readonly steps: readonly Step[];
}

const MOST = 1000; // of one element. Ten codings by ten are a hundred; without an end, two long lists would be millions

/** Takes an element, and hands on each combination of the values that its components have in it. */
export function compositeOf(
  name: string,
  components: readonly { readonly type: string; readonly places: string }[],
): Take {
  const parts = components.map(({ type, places }) => partOf(type, places));
  return (element, resource, sink) => {
    if (!isObject(element)) return;
    let combinations: readonly Combination[] = [[]];
    for (const { fromResource, steps } of parts) {
      const found = new Collector();
      walk(steps, fromResource ? resource : element, resource, found);
      combinations = crossed(combinations, found.parts);
      if (combinations.length === 0) return;
    }
    for (const combination of combinations) sink.composite(name, combination);
  };
}

type Combination = readonly CompositePart[];

function crossed(combinations: readonly Combination[], parts: readonly CompositePart[]): readonly Combination[] {
  const found: Combination[] = [];
  for (const before of combinations) {
    for (const part of parts) {
      if (found.length === MOST) return found;
      found.push([...before, part]);
    }
  }
  return found;
}

function partOf(type: string, places: string): Part {
  const steps: Step[] = [];
  for (const place of places.split(',')) {
    const [path = '', valueType = ''] = place.split(':');
    const write = WRITERS[type]![valueType]!;
    addPath(steps, path.replace('^', ''), (value, _resource, sink) => write(value, '', sink));
  }
  return { fromResource: places.startsWith('^'), steps };
}

class Collector implements SearchValueSink {
  readonly parts: CompositePart[] = [];

  token(_name: string, system: string, code: string): void {
    this.parts.push({ type: 'token', system, code });
  }
  string(_name: string, text: string): void {
    this.parts.push({ type: 'string', text });
  }
  uri(_name: string, text: string): void {
    this.parts.push({ type: 'uri', text });
  }
  reference(_name: string, text: string): void {
    this.parts.push({ type: 'reference', text });
  }
  date(_name: string, text: string): void {
    this.parts.push({ type: 'date', text });
  }
  number(_name: string, low: number, high: number): void {
    this.parts.push({ type: 'number', low, high, system: '', code: '', unit: '' });
  }
  quantity(_name: string, low: number, high: number, system: string, code: string, unit: string): void {
    this.parts.push({ type: 'quantity', low, high, system, code, unit });
  }
  /** Words and identifiers are asked for with a modifier, and a composite has none. */
  text(): void {}
  identifier(): void {}
  composite(): void {}
}

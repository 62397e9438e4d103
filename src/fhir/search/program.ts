import { isSearchable, linesOf } from './blocks.ts';
import { compositeOf } from './composite.ts';
import { addPath, type Step } from './steps.ts';
import { WRITERS } from './values.ts';

/** All that is to be done with a resource of one type, as paths that share their beginnings. */
export interface Program {
  readonly steps: Step[];
  /** Flags that count as set where a date stands in place of the flag: the elements that either may be. */
  readonly told: { readonly name: string; readonly elements: readonly string[] }[];
}

const programs = new Map<string, Program>();

/** Compiled once per type. */
export function programOf(type: string): Program {
  let program = programs.get(type);
  if (!program) {
    program = compile(linesOf(type));
    // Of types that servers make up there is no end.
    if (isSearchable(type)) programs.set(type, program);
  }
  return program;
}

function compile(lines: readonly string[]): Program {
  const program: Program = { steps: [], told: [] };
  const entries = lines.map((line) => {
    const [name = '', kind = '', ...places] = line.split(' ');
    const [type = '', of = ''] = kind.split('>');
    return { name, type, of: of.split(','), places };
  });
  const types = new Map(entries.map(({ name, type }) => [name, type]));
  for (const { name, type, of, places } of entries) {
    const [first = '', ...parts] = places;
    if (first.startsWith('=')) continue; // others find it
    if (first.startsWith('@')) {
      const components = parts.map((part, i) => ({ type: types.get(of[i]!)!, places: part }));
      addPath(program.steps, first.slice(1), compositeOf(name, components));
    } else for (const place of places) addPlace(program, name, type, place);
  }
  return program;
}

function addPlace({ steps, told }: Program, name: string, type: string, place: string): void {
  const [path = '', valueType = ''] = place.split(':');
  if (valueType === 'told') told.push({ name, elements: path.split('+') });
  else {
    const write = WRITERS[type]![valueType]!;
    addPath(steps, path, (value, _resource, sink) => write(value, name, sink));
  }
}

import type { Picker } from '../../catalog/picker/picker.ts';
import type { Engine } from '../api.ts';
import type { Catalogue } from './catalogue.ts';

// More than anybody reads; whoever does not see theirs types another letter.
const SHOWN = 60;

/** Answers at once with what is ready, then makes the rest ready between two questions. */
export function finder(catalogue: Catalogue): Engine['findProviders'] {
  let warmed: Picker | undefined;
  return async (text, { tests = false } = {}) => {
    const picker = await catalogue.picker();
    if (picker !== warmed) {
      warmed = picker;
      warm(picker.warm(), () => picker === warmed);
    }
    return picker.find(text, { most: SHOWN, tests });
  };
}

/** A step a turn: a question that comes meanwhile waits for one step at most. */
function warm(steps: Generator<void>, isWanted: () => boolean): void {
  setTimeout(() => {
    if (isWanted() && !steps.next().done) warm(steps, isWanted);
  });
}

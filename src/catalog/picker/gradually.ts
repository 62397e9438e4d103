/** Something large that is made step by step while nobody waits, or what is left of it at once when somebody does. */
export interface Gradually<Made> {
  get(): Made;
  steps(): Generator<void>;
}

export function gradually<Made>(make: () => Generator<void, Made>): Gradually<Made> {
  let making: Generator<void, Made> | undefined;
  let made: { readonly it: Made } | undefined;
  const step = () => {
    making ??= make();
    const { done, value } = making.next();
    if (done) made = { it: value };
  };
  return {
    get() {
      while (!made) step();
      return made.it;
    },
    *steps() {
      while (!made) {
        step();
        yield;
      }
    },
  };
}

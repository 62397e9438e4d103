/** Calls `act` now, then once more after `ms` if asked meanwhile: the last ask is never lost, and none comes sooner. */
export function atMostEvery(
  ms: number,
  act: () => void,
  later: (then: () => void, ms: number) => unknown = setTimeout,
): () => void {
  let waiting = false;
  let asked = false;

  function run(): void {
    asked = false;
    waiting = true;
    act();
    later(() => {
      waiting = false;
      if (asked) run();
    }, ms);
  }

  return () => {
    if (waiting) asked = true;
    else run();
  };
}

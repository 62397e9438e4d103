/** Of all cards: the worker does one thing at a time, and what stands first on the page is to come first. */
const MOST = 2;

interface Waiting {
  readonly rank: number;
  readonly go: () => void;
}

let reading = 0;
let waiting: readonly Waiting[] = [];

/** Resolves when it is the turn of a card of this rank: 0 is the first. Whoever takes a turn ends it. */
export function takeTurn(rank: number): Promise<void> {
  return new Promise((go) => {
    waiting = [...waiting, { rank, go }].sort((a, b) => a.rank - b.rank);
    // Cards ask in the order of their columns: only when all have asked is it known which is the first.
    queueMicrotask(letIn);
  });
}

export function endTurn(): void {
  reading -= 1;
  letIn();
}

function letIn(): void {
  const first = waiting.slice(0, Math.max(0, MOST - reading));
  waiting = waiting.slice(first.length);
  reading += first.length;
  for (const { go } of first) go();
}

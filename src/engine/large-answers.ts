import { transferHandlers } from 'comlink';

const texts = new WeakMap<object, string>();

/**
 * Has an answer go to the page as JSON text, which is made here, once. Of a view of four megabytes the worker and the page
 * would else each spend 20 to 40 ms with its structured clone whenever it is asked for; to parse it takes a quarter.
 * For plain data only: what JSON does not know is lost.
 */
export function largeAnswer<T extends object>(answer: T): T {
  texts.set(answer, JSON.stringify(answer));
  return answer;
}

/** To be called on both sides, before the first message. */
export function carryLargeAnswers(): void {
  transferHandlers.set('large-answer', {
    canHandle: (value): value is object => typeof value === 'object' && value !== null && texts.has(value),
    serialize: (answer: object) => [texts.get(answer)!, []],
    deserialize: (text: string) => JSON.parse(text) as object,
  });
}

import { expect, test } from '@playwright/test';
import { expose, wrap } from 'comlink';
import { carryLargeAnswers, largeAnswer } from './large-answers.ts';

carryLargeAnswers();

interface Answers {
  readonly large: { readonly lines: readonly string[] };
  readonly small: Map<string, number>;
}

/** Fetches an answer over a real message channel, and counts the messages that carried it as text. */
async function across<Name extends keyof Answers>(name: Name, answers: Answers) {
  const { port1, port2 } = new MessageChannel();
  const sent: unknown[] = [];
  const post = port1.postMessage.bind(port1);
  port1.postMessage = (message: { readonly value?: unknown }, transfer: never) => {
    sent.push(message.value);
    post(message, transfer);
  };
  expose({ ask: (asked: keyof Answers) => answers[asked] }, port1);
  const arrived = (await wrap<{ ask(name: keyof Answers): unknown }>(port2).ask(name)) as Answers[Name];
  port1.close();
  port2.close();
  return { arrived, sent };
}

test('a large answer arrives as it was, and went as the text that was made once', async () => {
  const large = largeAnswer({ lines: ['Grüße “x”', '\u2028'] });
  const answers = { large, small: new Map() };
  const [first, again] = [await across('large', answers), await across('large', answers)];
  expect(first.arrived).toEqual(large);
  expect(again.arrived).toEqual(large);
  expect(again.arrived).not.toBe(first.arrived);
  expect(first.sent).toEqual([JSON.stringify(large)]);
});

test('any other answer goes as it is', async () => {
  const small = new Map([['a', 1]]);
  const { arrived, sent } = await across('small', { large: largeAnswer({ lines: [] }), small });
  expect(arrived).toEqual(small);
  expect(sent).toEqual([small]);
});

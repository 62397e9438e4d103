import { useEffect, useRef, useState } from 'react';
import { failureOf, type Failure } from '../../base/errors.ts';
import type { Engine, ProviderAnswer } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';

export interface Question {
  readonly text: string;
  /** Only test servers. */
  readonly tests: boolean;
}

export interface Found {
  readonly question: Question;
  readonly answer: ProviderAnswer;
  /** Why there is no answer; the screen around it still helps. */
  readonly failure: Failure | undefined;
}

const NOTHING: ProviderAnswer = { hits: [], total: 0, tests: false, others: 0 };

export async function find(engine: Engine, question: Question): Promise<Found> {
  try {
    const answer = await engine.findProviders(question.text, { tests: question.tests });
    return { question, answer, failure: undefined };
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    return { question, answer: NOTHING, failure };
  }
}

/** Asks with every key; an answer that comes after a later one has been asked for is dropped. */
export function useFind(loaded: Found, engine: Engine) {
  const [question, setQuestion] = useState(loaded.question);
  const [found, setFound] = useState(loaded);
  const asked = useRef(0);
  const { run } = useAttempt();

  function ask(next: Question): void {
    const number = (asked.current += 1);
    setQuestion(next);
    run(async () => {
      const answered = await find(engine, next);
      if (asked.current === number) setFound(answered);
    });
  }

  // The list of providers has changed: what was read first is old, and so is what is shown.
  const known = useRef(loaded);
  useEffect(() => {
    if (known.current === loaded) return;
    known.current = loaded;
    ask(question);
  });
  return { question, found, ask };
}

/** What a worker of a bench is sent: the name of the big record's database, and what to do with it. */
export interface Asked {
  readonly store: string;
  readonly question: unknown;
}

/** Answers the one question that the worker which calls this is sent (`BigRecord.ask`). */
export function answerQuestions<Question, Answer>(
  answer: (store: string, question: Question) => Promise<Answer>,
): void {
  self.onmessage = ({ data }: MessageEvent<Asked>) => {
    answer(data.store, data.question as Question).then(
      (given) => self.postMessage({ answer: given }),
      (error: unknown) =>
        self.postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  };
}

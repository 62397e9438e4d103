import type { CDPSession, Page } from '@playwright/test';

/** The app's engine as the browser's tools see it: a worker of the page. */
export interface EngineWorker {
  /** MB that are held once what nobody needs is thrown away. */
  heldMb(): Promise<number>;
}

type Answer = { readonly id?: number; readonly result?: Readonly<Record<string, number>> };

/** Attaches to the engine of this page, which must have started. Its packers are workers of its own, and not counted. */
export async function engineWorker(page: Page): Promise<EngineWorker> {
  const session = await page.context().newCDPSession(page);
  const sessionId = await new Promise<string>((resolve, reject) => {
    session.on('Target.attachedToTarget', ({ sessionId: id, targetInfo }) => {
      if (targetInfo.type === 'worker') resolve(id);
    });
    session
      .send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
      .catch(reject);
  });
  const ask = askOver(session, sessionId);
  return {
    async heldMb() {
      await ask('HeapProfiler.collectGarbage');
      const use = await ask('Runtime.getHeapUsage');
      return ((use['usedSize'] ?? 0) + (use['backingStorageSize'] ?? 0)) / 1e6;
    },
  };
}

/** Messages to a worker go in a letter of their own: Playwright has no sessions for workers. */
function askOver(session: CDPSession, sessionId: string) {
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  session.on('Target.receivedMessageFromTarget', ({ message, sessionId: from }) => {
    const answer = JSON.parse(message) as Answer;
    if (from === sessionId && answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  return async (method: string): Promise<Readonly<Record<string, number>>> => {
    const id = ++last;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    await session.send('Target.sendMessageToTarget', { message: JSON.stringify({ id, method }), sessionId });
    return (await answered).result ?? {};
  };
}

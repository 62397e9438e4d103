import { transferHandlers, type TransferHandler } from 'comlink';
import { AppError, failureOf, type Failure, type Remedy } from '../base/errors.ts';

/** An error of the engine's rooms as it arrives on the page: code, remedy and the server's words. */
class EngineError extends AppError {
  override readonly name = 'EngineError';
  readonly remedy: Remedy;

  constructor({ code, remedy, message, said }: Failure) {
    super(code, message, { said });
    this.remedy = remedy;
  }
}

interface Thrown {
  readonly value: unknown;
}

/**
 * Lets errors keep their code across `postMessage`, which leaves only a message of them. To be called on both sides.
 *
 * Their `cause`, which may hold what a server said word for word, stays behind.
 */
export function carryFailures(): void {
  const plain = transferHandlers.get('throw') as TransferHandler<Thrown, unknown>;
  const handler: TransferHandler<Thrown, unknown> = {
    canHandle: (value): value is Thrown => plain.canHandle(value),
    serialize(thrown) {
      const failure = failureOf(thrown.value);
      return failure ? [{ failure }, []] : plain.serialize(thrown);
    },
    deserialize(serialized) {
      const { failure } = serialized as { readonly failure?: Failure };
      if (failure) throw new EngineError(failure);
      return plain.deserialize(serialized);
    },
  };
  transferHandlers.set('throw', handler);
}

import type { BackupProgress } from '../transfer/backup.ts';
import type { Events } from './events.ts';
import type { Gate } from './gate.ts';

/** Told while a backup is made or put back. */
export type HearBackup = (progress: BackupProgress) => void;

/** A record as one file, and back. One at a time. */
export interface BackupCalls {
  /** Everything but access to providers, as a file that this passphrase opens; undefined when it was stopped. Throws store/busy. */
  makeBackup(passphrase: string, hear: HearBackup): Promise<Blob | undefined>;
  /** Puts one into an empty record; false when it was stopped, and nothing of it is there then. Throws TransferError. */
  restoreBackup(file: Blob, passphrase: string, hear: HearBackup): Promise<boolean>;
  stopBackup(): Promise<void>;
}

interface BackupDeps {
  readonly name: string;
  readonly gate: Gate;
  readonly events: Events;
}

export function backupCalls({ name, gate, events }: BackupDeps): BackupCalls {
  let stopping = new AbortController();

  /** Undefined when it was stopped. */
  async function stoppable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    stopping.abort();
    const own = (stopping = new AbortController());
    try {
      return await work(own.signal);
    } catch (error) {
      if (own.signal.aborted) return undefined;
      throw error;
    }
  }

  return {
    makeBackup: (passphrase, tell) =>
      stoppable((signal) =>
        gate.useOpen(async ({ store, closing }) => {
          const { makeBackup } = await import('../transfer/backup.ts');
          return makeBackup(store, passphrase, { signal: AbortSignal.any([signal, closing]), tell });
        }),
      ),
    async restoreBackup(file, passphrase, tell) {
      const ready = await stoppable((signal) =>
        gate.useOpen(async ({ store, closing }) => {
          const { readBackup } = await import('../transfer/backup.ts');
          return readBackup(store, file, passphrase, { signal: AbortSignal.any([signal, closing]), tell });
        }),
      );
      if (!ready) return false;
      const { withDatabase } = await import('../store/vault/keys.ts');
      await gate.changeKeys(async () => {
        await withDatabase(name, ready.put);
        return ready.opened;
      });
      events.connections();
      events.record();
      events.catalogue();
      return true;
    },
    async stopBackup() {
      stopping.abort();
    },
  };
}

import type { NewPasskey, Proof } from '../store/vault/openers.ts';
import type { BackupCalls } from './backup-calls.ts';
import type { AutoLock } from './vault-idle.ts';

export type { AutoLock, NewPasskey, Proof };

/** Who can open the record on this device, and whether it is open now. */
export interface VaultView {
  readonly isLocked: boolean;
  /** It does not open by itself in this browser: a passphrase or a passkey does. */
  readonly isProtected: boolean;
  readonly hasPassphrase: boolean;
  /** Credentials that may be asked for: they say nothing of whose they are. */
  readonly credentials: readonly Uint8Array<ArrayBuffer>[];
  /** By name; empty while it is locked. */
  readonly passkeys: readonly PasskeyView[];
  readonly tries: {
    /** Wrong passphrases since the last right one. */
    readonly count: number;
    /** ms since 1970: the next is not looked at before. */
    readonly until: number;
  };
  /** All that is kept is being sealed with another key. */
  readonly moving: { readonly done: number; readonly total: number } | undefined;
  readonly autoLock: AutoLock;
}

export interface PasskeyView {
  readonly id: string;
  readonly name: string;
  /** ms since 1970. */
  readonly addedAt: number;
}

/** Calls that are answered whether the record is locked or not; a backup, which may change its keys, refuses by itself. */
export interface VaultCalls extends BackupCalls {
  readVault(): Promise<VaultView>;
  /** In all tabs. Where it is open, only says whether this would open it. Throws StoreError store/wrong, store/wait. */
  unlock(proof: Proof): Promise<void>;
  /** In all tabs. Does nothing where the record would open by itself. */
  lock(): Promise<void>;
  /**
   * From now on only this passphrase opens the record. Returns once that is in force; what was kept before is sealed anew
   * behind it, in whichever tab is open, also after a restart. Throws store/busy.
   */
  protect(passphrase: string): Promise<void>;
  /** The record opens by itself in this browser again; for whoever can open it. Throws store/wrong, store/wait, store/busy. */
  unprotect(proof: Proof): Promise<void>;
  changePassphrase(proof: Proof, passphrase: string): Promise<void>;
  addPasskey(proof: Proof, passkey: NewPasskey): Promise<void>;
  /** A passkey by its id; `passphrase` for that. The last one stays: throws store/busy. */
  removeOpener(proof: Proof, id: string): Promise<void>;
  saveAutoLock(autoLock: AutoLock): Promise<void>;
  /** The person did something, or can see the page no longer. */
  noticePerson(does: 'something' | 'looks-away'): Promise<void>;
}

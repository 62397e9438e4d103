import { create } from 'zustand';

interface VaultTopic {
  /** Locks the record, in all tabs; undefined where it would open by itself. */
  readonly lock: (() => void) | undefined;
}

export const useVault = create<VaultTopic>()(() => ({ lock: undefined }));

export const heardProtected = (lock: VaultTopic['lock']): void => useVault.setState({ lock });

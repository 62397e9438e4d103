import type { VaultCalls, VaultView } from '../../engine/api.ts';

export const OPEN_BY_ITSELF: VaultView = {
  isLocked: false,
  isProtected: false,
  hasPassphrase: false,
  credentials: [],
  passkeys: [],
  tries: { count: 0, until: 0 },
  moving: undefined,
  autoLock: { minutes: 15, whenHidden: false },
};

/** For the specs of screens only: the calls of a vault that is a plain object. */
export function specVault(calls: string[], vault: () => VaultView): VaultCalls {
  const heard = (call: string) => async () => void calls.push(call);
  return {
    readVault: async () => vault(),
    unlock: heard('unlock'),
    makeBackup: async () => undefined,
    restoreBackup: async () => false,
    stopBackup: async () => {},
    lock: heard('lock'),
    protect: heard('protect'),
    unprotect: heard('unprotect'),
    changePassphrase: heard('changePassphrase'),
    addPasskey: heard('addPasskey'),
    removeOpener: async (_proof, id) => void calls.push(`removeOpener ${id}`),
    saveAutoLock: async (autoLock) => void calls.push(`saveAutoLock ${JSON.stringify(autoLock)}`),
    noticePerson: async () => {},
  };
}

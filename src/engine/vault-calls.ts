import { forgetEverything } from '../store/forget.ts';
import type { Db, KeyRow } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { readKeys } from '../store/vault.ts';
import * as keys from '../store/vault/keys.ts';
import { readTries } from '../store/vault/tries.ts';
import { backupCalls } from './backup-calls.ts';
import type { Events } from './events.ts';
import type { Gate, Room } from './gate.ts';
import { Idle, keepAutoLock, readAutoLock, USUAL } from './vault-idle.ts';
import type { VaultCalls, VaultView } from './vault-types.ts';

interface VaultDeps {
  readonly name: string;
  readonly gate: Gate;
  readonly events: Events;
}

/** What is asked of the vault, open or locked, and what it does by itself while it is open. */
export function vaultCalls({ name, gate, events }: VaultDeps): VaultCalls & { forgetEverything(): Promise<void> } {
  let moving: VaultView['moving'];
  let idle: Idle | undefined;

  gate.onNews((news) => {
    if (news.kind === 'moving') moving = news;
    if (news.kind === 'changed') moving = undefined;
    if (news.kind === 'moving' || news.kind === 'changed') events.vault();
    if (news.kind === 'active' || news.kind === 'visible') idle?.active('elsewhere');
    if (news.kind === 'visible?' && idle?.isHidden === false) gate.tell({ kind: 'visible' });
    if (news.kind === 'changed') void watch();
  });

  const changed = () => {
    moving = undefined;
    gate.tell({ kind: 'changed' });
    events.vault();
  };

  const watch = () => gate.use(async (room) => room && idle?.change(await readAutoLock(room.store)));

  gate.onEntered((room) => {
    idle?.stop();
    idle = undefined;
    moving = undefined;
    events.vault();
    if (room.store.vault.isProtected) void begin(room);
    if (room.store.vault.before) void move(room);
  });

  async function begin(room: Room): Promise<void> {
    const autoLock = await readAutoLock(room.store).catch(() => USUAL);
    if (room.closing.aborted) return;
    const own = new Idle(autoLock, { lock: () => void gate.lock(), askWhoSees: () => gate.tell({ kind: 'visible?' }) });
    idle = own;
    room.closing.addEventListener('abort', () => own.stop());
  }

  /** One tab does it; another goes on where that one is closed. */
  async function move(room: Room): Promise<void> {
    const { closing: signal } = room;
    try {
      await navigator.locks.request(`${name}-move`, { signal }, async () => {
        const { finishMove } = await import('../store/vault/move.ts');
        await finishMove(room.store, {
          signal,
          tell(progress) {
            moving = progress;
            gate.tell({ kind: 'moving', ...progress });
            events.vault();
          },
        });
      });
      changed();
    } catch {
      // Stopped, or the disk is full: what is not moved opens with the key before, and the next start goes on.
    }
  }

  /** Changes what opens it, where that needs nothing sealed anew. */
  async function change(work: (store: Store) => Promise<void>): Promise<void> {
    await gate.useOpen(({ store }) => work(store));
    changed();
  }

  return {
    ...backupCalls({ name, gate, events }),
    readVault: () =>
      gate.use(async (room) => {
        const onDatabase = <T>(work: (db: Db) => Promise<T>) =>
          room ? work(room.store.db) : keys.withDatabase(name, work);
        const [row, tries] = await onDatabase(async (db) => [await readKeys(db), await readTries(db, Date.now())]);
        return {
          ...opening(row),
          isLocked: room === undefined,
          passkeys: room ? await keys.listPasskeys(room.store) : [],
          tries,
          moving: row?.before ? (moving ?? { done: 0, total: 0 }) : undefined,
          autoLock: room ? await readAutoLock(room.store) : USUAL,
        };
      }),
    async unlock(proof) {
      const opened = await gate.use(async (room) => {
        const right = (db: Db) => keys.unlockKeys(db, proof, Date.now());
        if (!room) return keys.withDatabase(name, right);
        await right(room.store.db);
        return undefined;
      });
      if (opened) await gate.letIn(opened);
    },
    lock: () => gate.lock(),
    async protect(passphrase) {
      const made = await gate.useOpen(({ store }) => keys.lockedKeys(store, passphrase));
      await gate.changeKeys(() => inForce(name, made));
      changed();
    },
    async unprotect(proof) {
      const made = await gate.useOpen(({ store }) => keys.browserKeys(store, proof, Date.now()));
      await gate.changeKeys(() => inForce(name, made));
      changed();
    },
    changePassphrase: (proof, passphrase) =>
      change((store) => keys.changePassphrase(store, proof, passphrase, Date.now())),
    addPasskey: (proof, passkey) => change((store) => keys.addPasskey(store, proof, passkey, Date.now())),
    removeOpener: (proof, id) => change((store) => keys.removeOpener(store, proof, id, Date.now())),
    async saveAutoLock(autoLock) {
      await change((store) => keepAutoLock(store, autoLock));
      idle?.change(autoLock);
    },
    async noticePerson(does) {
      if (!idle) return;
      if (does === 'looks-away') return idle.hidden();
      idle.active('here');
      gate.tell({ kind: 'active' });
    },
    async forgetEverything() {
      const isForgotten = await gate.use(async (room) => room && (await forgetEverything(room.store), true));
      if (!isForgotten) {
        await keys.withDatabase(name, (db) => forgetEverything({ name, db, close: () => db.close() }));
      }
    },
  };
}

async function inForce(name: string, made: keys.NewKeys): Promise<keys.NewKeys['opened']> {
  await keys.withDatabase(name, (db) => keys.putInForce(db, made));
  return made.opened;
}

function opening(row: KeyRow | undefined): Pick<VaultView, 'isProtected' | 'hasPassphrase' | 'credentials'> {
  const openers = row?.kind === 'locked' ? row.openers : [];
  return {
    isProtected: row?.kind === 'locked',
    hasPassphrase: openers.some(({ kind }) => kind === 'passphrase'),
    credentials: openers.filter((opener) => opener.kind === 'passkey').map(({ credentialId }) => credentialId),
  };
}

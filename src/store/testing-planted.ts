import { utf8 } from '../base/bytes.ts';
import { contentAt, readAttachment, saveAttachments } from './attachments.ts';
import { readText, saveText } from './attachment-texts.ts';
import { readBodies } from './bodies.ts';
import { saveClientKey } from './client-keys.ts';
import { commitPage } from './commit.ts';
import { listConnections, readGrant, saveConnection, saveGrant, savePending, takePending } from './connections.ts';
import { saveRemoved } from './mark-removed.ts';
import { readRun, saveRun, startRun } from './runs.ts';
import { changeSetting, readSetting } from './settings.ts';
import type { Store } from './store.ts';
import { lab, testConnection, testGrant, testPending, testRow, testRun } from './testing.ts';
import { sealJson } from './vault.ts';

/** For specs of what is on the disk: everything that the store can keep, with something to look for in each. */

export const MARKERS = {
  patient: 'Marlowe-Zebrawood',
  code: '9876-5',
  value: 'Quixotine',
  hospital: 'Thistledown-Infirmary',
  token: 'tok-SECRET-5f2e',
  refresh: 'ref-SECRET-77aa',
  state: 'state-SECRET-91',
  verifier: 'verifier-SECRET-3c',
  url: 'attachment-path-42',
  note: 'gorse-and-heather',
  search: 'search-of-something',
  failure: 'the-server-said-this',
  setting: 'name-of-a-setting',
  address: 'own-clinic.example.test',
  listed: 'Foxglove-Surgery',
  device: 'client-of-this-device',
  proof: 'algorithm-of-a-key',
  file: 'discharge-of-marlowe.pdf',
  passphrase: 'correct-passphrase-of-theirs',
  passkey: 'name-of-a-passkey',
} as const;

export async function plantEverything(store: Store, long = ''): Promise<void> {
  const connection = testConnection('c2', {
    name: MARKERS.hospital,
    place: MARKERS.hospital,
    fhirBase: `https://${MARKERS.hospital}.test/r4`,
    patientId: MARKERS.patient,
  });
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const publicJwk = (await crypto.subtle.exportKey('jwk', pair.publicKey)) as Record<string, unknown>;
  const proofKey = { algorithm: MARKERS.proof, privateKey: pair.privateKey, publicJwk };
  const grant = testGrant({
    accessToken: MARKERS.token,
    refreshToken: MARKERS.refresh,
    proofKey,
    patientId: MARKERS.patient,
  });
  await saveConnection(store, connection, grant);
  await saveGrant(store, 'c2', grant);
  const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-384' }, false, ['sign']);
  const registration = { clientId: MARKERS.device, algorithm: 'ES384', keyId: MARKERS.device } as const;
  await saveClientKey(store, 'c2', { grant: { ...grant, registration }, privateKey });
  await savePending(store, { ...testPending(MARKERS.state, 1), codeVerifier: MARKERS.verifier, proofKey });
  const failure = { code: 'x', remedy: 'retry', message: MARKERS.failure, said: MARKERS.failure } as const;
  const run = testRun('c2', { failure });
  const row = testRow({
    searchId: MARKERS.search,
    url: MARKERS.patient,
    next: MARKERS.token,
    warnings: [MARKERS.failure],
  });
  await startRun(store, run, [row]);
  await saveRun(store, run);
  await commitPage(store, {
    run,
    row,
    fetchedAt: 1,
    resources: [
      lab(MARKERS.patient, {
        code: { coding: [{ system: 'http://loinc.org', code: MARKERS.code, display: MARKERS.value }] },
        subject: { reference: `Patient/${MARKERS.patient}` },
      }),
    ],
  });
  await saveRemoved(store, { run, row, gone: [{ type: 'Observation', id: MARKERS.patient }], since: 1 });
  await saveAttachments(store, {
    connectionId: 'c2',
    run,
    row,
    attachments: [{ url: MARKERS.url, contentType: 'text/html', bytes: utf8(`<p>${MARKERS.note}</p>${long}`) }],
    missing: [
      {
        url: `${MARKERS.url}/2`,
        title: MARKERS.file,
        contentType: '',
        size: 1,
        owner: MARKERS.patient,
        failure,
        at: 1,
      },
    ],
  });
  await saveText(store, (await contentAt(store, 'c2', MARKERS.url))!, MARKERS.note);
  await changeSetting(store, MARKERS.setting, () => [{ fhirBase: `https://${MARKERS.address}/r4` }], {
    [`${MARKERS.setting}/along`]: { brands: [MARKERS.listed] },
  });
  // What is written when nobody looks.
  const db = store.db;
  await db.put('snapshots', await sealJson(store.vault, 'snapshots/x', MARKERS), 'x');
  await db.put('aside', await sealJson(store.vault, 'aside/99', MARKERS), 99);
}

/** All of it, as the store gives it back. */
export async function readEverything(store: Store): Promise<unknown> {
  const [connection] = (await listConnections(store)).filter(({ id }) => id === 'c2');
  const grant = await readGrant(store, 'c2');
  const content = await contentAt(store, 'c2', MARKERS.url);
  const pending = await takePending(store, MARKERS.state, 2);
  const positions = Array.from({ length: store.index.length }, (_, i) => i);
  const attachment = await readAttachment(store, 'c2', MARKERS.url);
  return {
    connection,
    tokens: [grant?.accessToken, grant?.refreshToken, grant?.proofKey?.algorithm],
    pending: pending?.codeVerifier,
    runs: await readRun(store, 'c2'),
    bodies: (await readBodies(store, positions)).map(({ text }) => text),
    removed: [...(store.index.removed.get('c2')?.keys() ?? [])],
    attachment: attachment && [attachment.contentType, attachment.bytes.length, attachment.bytes.at(-1)],
    text: await readText(store, content!),
    settings: [await readSetting(store, MARKERS.setting), await readSetting(store, `${MARKERS.setting}/along`)],
  };
}

/** All that IndexedDB gives back, as one text in which a marker would stand as itself: keys, strings, bytes. */
export async function dumpOf({ db }: Pick<Store, 'db'>): Promise<{ dump: string; counts: Record<string, number> }> {
  const counts: Record<string, number> = {};
  let dump = '';
  for (const name of db.objectStoreNames) {
    const [keys, values] = [await db.getAllKeys(name), await db.getAll(name)];
    counts[name] = values.length;
    dump += readable(keys) + readable(values);
  }
  return { dump, counts };
}

function readable(value: unknown): string {
  if (value instanceof ArrayBuffer) return readable(new Uint8Array(value));
  if (ArrayBuffer.isView(value)) {
    const view = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return Array.from(view, (byte) => String.fromCharCode(byte)).join('');
  }
  if (value instanceof CryptoKey) return `key:${String(value.extractable)}:${value.type}`;
  if (typeof value === 'object' && value !== null) return Object.entries(value).flat().map(readable).join('\n');
  return String(value);
}

/** Markers that stand in a text, as bytes of UTF-8 or of UTF-16. */
export const markersIn = (dump: string): readonly string[] =>
  Object.values(MARKERS).filter((marker) => dump.includes(marker) || dump.includes(marker.split('').join('\0')));

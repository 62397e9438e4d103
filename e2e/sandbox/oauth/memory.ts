import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

/** What the authorization server keeps. It lives in memory and outlives `stop()`, as a hospital's grants do. */
export interface Memory {
  readonly adapter: AdapterFactory;
  /** The access token if it is alive now. */
  findAccessToken(token: string): AdapterPayload | undefined;
  /** Forgets all of these models, e.g. every AccessToken: as if they had expired. */
  forget(...models: readonly string[]): void;
}

interface Row {
  readonly model: string;
  readonly payload: AdapterPayload;
  /** ms since 1970. */
  readonly until: number;
}

export function memoryOf(now: () => number = Date.now): Memory {
  const rows = new Map<string, Row>();
  const alive = (key: string): AdapterPayload | undefined => {
    const row = rows.get(key);
    return row && row.until > now() ? row.payload : undefined;
  };
  const remove = (test: (row: Row) => boolean): void => {
    for (const [key, row] of rows) if (test(row)) rows.delete(key);
  };

  const adapter = (model: string): Adapter => ({
    async upsert(id, payload, expiresIn) {
      rows.set(`${model}:${id}`, { model, payload, until: expiresIn ? now() + expiresIn * 1000 : Infinity });
    },
    find: async (id) => alive(`${model}:${id}`),
    findByUid: async (uid) => [...rows.values()].find((row) => row.model === model && row.payload.uid === uid)?.payload,
    findByUserCode: async () => undefined,
    async consume(id) {
      const payload = alive(`${model}:${id}`);
      if (payload) payload.consumed = Math.floor(now() / 1000);
    },
    async destroy(id) {
      rows.delete(`${model}:${id}`);
    },
    async revokeByGrantId(grantId) {
      remove(({ payload }) => payload.grantId === grantId);
    },
  });

  return {
    adapter,
    findAccessToken: (token) => alive(`AccessToken:${token}`),
    forget: (...models) => remove(({ model }) => models.includes(model)),
  };
}

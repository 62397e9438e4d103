import { type Hospital, type Hospitals, startHospitals } from '../hospitals.ts';
import { signIn } from '../visitor.ts';

/** What tests of switches look at in a searchset. */
export interface Page {
  readonly total?: number;
  readonly link: readonly { readonly relation: string; readonly url: string }[];
  readonly entry?: readonly { readonly resource: Resource; readonly search: { readonly mode: string } }[];
}

export interface Resource {
  readonly resourceType?: string;
  readonly id?: unknown;
  readonly [element: string]: unknown;
}

/** Somebody who has access to the first person of a hospital, and asks with switches. */
export interface Asker {
  readonly sandbox: Hospitals;
  readonly hospital: Hospital;
  at(switches: string, path: string, headers?: Record<string, string>): Promise<Response>;
  page(switches: string, path: string): Promise<Page>;
  status(switches: string, ...paths: string[]): Promise<number[]>;
  /** All matches of a search, page by page; throws at the first page that is refused. */
  all(switches: string, path: string, most?: number): Promise<readonly Resource[]>;
}

const APP = 'http://app.test';

/** Starts the hospitals and signs in; stop `sandbox` afterwards. */
export async function asker(patients = 300): Promise<Asker> {
  const sandbox = await startHospitals({ appOrigins: [APP], basePort: 0, patients });
  const hospital = sandbox.hospital('lakeside');
  const { access_token: token } = await signIn(hospital, { app: APP, patient: 'p1' });
  const get = (url: string, headers = {}) =>
    fetch(url, { headers: { Authorization: `Bearer ${token}`, Origin: APP, ...headers } });
  const at: Asker['at'] = (switches, path, headers) => get(`${hospital.quirky(switches)}/${path}`, headers);
  return {
    sandbox,
    hospital,
    at,
    page: async (switches, path) => (await (await at(switches, path)).json()) as Page,
    async status(switches, ...paths) {
      const found: number[] = [];
      for (const path of paths) found.push((await at(switches, path)).status);
      return found;
    },
    async all(switches, path, most = 1000) {
      const found: Resource[] = [];
      let url: string | undefined = `${hospital.quirky(switches)}/${path}`;
      for (let n = 0; url && n < most; n++) {
        const response = await get(url);
        if (!response.ok) throw new Error(`page ${n + 1}: ${response.status}`);
        const page = (await response.json()) as Page;
        const matches = (page.entry ?? []).filter(({ search }) => search.mode === 'match');
        found.push(...matches.map(({ resource }) => resource));
        url = nextOf(page);
      }
      return found;
    },
  };
}

export const nextOf = ({ link }: Page): string | undefined => link.find(({ relation }) => relation === 'next')?.url;

import type { IncomingMessage, ServerResponse } from 'node:http';
import { readForm, send, sendHtml } from '../http.ts';
import { ehrPage } from '../oauth/pages.ts';
import type { Patients } from '../patients.ts';
import type { Profile } from '../profiles.ts';
import type { Launches } from './launches.ts';

interface Ehr {
  readonly profile: Profile;
  readonly origin: string;
  readonly appOrigins: readonly string[];
  readonly patients: Patients;
  readonly launches: Launches;
}

/** Answers at `/ehr`, below a base with switches too: the pages from within which the hospital's own people start the app. */
export async function answerEhr(
  { profile, origin, appOrigins, patients, launches }: Ehr,
  root: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (path === '/ehr/style.json')
    return send(response, 200, { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' }, STYLE);
  if (path !== '/ehr') return send(response, 404, { 'Content-Type': 'text/plain' }, 'Nothing is here.');
  const form = request.method === 'POST' ? await readForm(request) : undefined;
  const patient = patients.choices.find(({ id }) => id === form?.get('patient'));
  const app = appOrigins.find((one) => one === form?.get('app'));
  if (!patient || app === undefined)
    return sendHtml(response, 200, ehrPage(profile, `${root.slice(origin.length)}/ehr`, patients.choices, appOrigins));
  const by = form?.get('by') === 'patient' ? 'patient' : 'clinician';
  const address = launchAddress(app, `${root}/r4`, launches.start({ patientId: patient.id, by }));
  response.writeHead(303, { Location: address, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' }).end();
}

export const launchAddress = (app: string, iss: string, code: string): string =>
  `${app}/launch?${new URLSearchParams({ iss, launch: code })}`;

/** @see https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html#styling-specification */
const STYLE = JSON.stringify({ color_background: '#ffffff', color_highlight: '#14506b' });

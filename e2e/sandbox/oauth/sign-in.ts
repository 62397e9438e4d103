import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { readForm, sendHtml } from '../http.ts';
import type { LaunchedFor, Launches } from '../ehr/launches.ts';
import type { Profile } from '../profiles.ts';
import { consentItems, grantedOf } from './consent.ts';
import type { Patients } from '../patients.ts';
import { consentPage, messagePage, patientPage } from './pages.ts';
import { ALL_SCOPES } from './scopes.ts';

/** The two pages between the app and its answer: who are you, and what do you share. */
export interface SignIn {
  /** `path` is below `/sign-in/`: `uid`, `uid/patient` or `uid/consent`. */
  handle(request: IncomingMessage, response: ServerResponse, path: string): Promise<void>;
}

export function signInOf(
  profile: Profile,
  provider: Provider,
  { choices, recordOf }: Patients,
  launches: Launches,
): SignIn {
  /** uid of the interaction → patient chosen on the first page. */
  const chosen = new Map<string, string>();

  return {
    async handle(request, response, path) {
      const [uid = '', step] = path.split('/');
      const interaction = await provider.interactionDetails(request, response).catch(() => undefined);
      if (interaction?.uid !== uid) return lost(response);
      const { params } = interaction;
      const {
        scope,
        redirect_uri: callback,
        client_id: clientId,
        launch,
      } = params as Record<string, string | undefined>;
      const asked = (scope ?? '').split(' ').filter((one) => ALL_SCOPES.includes(one));
      const form = request.method === 'POST' ? await readForm(request) : undefined;
      const launched = launches.spent(launch ?? '');

      // Who starts the app from within the hospital is signed in there, and has a chart open.
      if ((step === 'patient' && form) || (launched && step !== 'consent')) {
        const choice = choices.find(({ id }) => id === (launched?.patientId ?? form?.get('patient')));
        if (!choice) return sendHtml(response, 400, patientPage(profile, uid, choices));
        chosen.set(uid, choice.id);
        // A record is written when it is first wanted: better behind this page than behind the app's first request.
        recordOf(choice.id);
        return sendHtml(
          response,
          200,
          consentPage(profile, uid, new URL(callback!).host, choice.name, consentItems(asked)),
        );
      }
      const patientId = chosen.get(uid);
      if (step === 'consent' && form && patientId !== undefined) {
        chosen.delete(uid);
        const result =
          form.get('answer') === 'allow'
            ? await allowed(patientId, asked, new Set(form.getAll('share')), clientId!, launched)
            : DENIED;
        return provider.interactionFinished(request, response, result);
      }
      return sendHtml(response, 200, patientPage(profile, uid, choices));
    },
  };

  async function allowed(
    accountId: string,
    asked: readonly string[],
    ticked: ReadonlySet<string>,
    clientId: string,
    launched: LaunchedFor | undefined,
  ) {
    const granted = grantedOf(asked, ticked);
    const grant = new provider.Grant({ accountId, clientId });
    grant.addOIDCScope(granted.join(' '));
    grant.rejectOIDCScope(asked.filter((scope) => !granted.includes(scope)).join(' '));
    const grantId = await grant.save();
    if (launched) launches.keep(grantId, launched);
    return { login: { accountId }, consent: { grantId } };
  }

  function lost(response: ServerResponse): void {
    const words = '<p>This page is no longer open. Go back to the app and connect again.</p>';
    sendHtml(response, 404, messagePage(profile, 'Nothing to sign in to', words));
  }
}

const DENIED = { error: 'access_denied', error_description: 'The person did not allow it.' };

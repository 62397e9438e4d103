import type { ConnectionView } from '../../engine/api.ts';
import type { UiDeps } from '../deps.ts';
import { SHARE_WORDS } from '../words/provider.ts';
import { inSentence, listed } from '../words/searches.ts';
import type { NotShared } from './not-shared.ts';
import { SignInAgain } from './sign-in-again.tsx';

interface ShareMoreProps {
  readonly left: NotShared;
  readonly connection: ConnectionView;
  readonly deps: UiDeps;
}

/** What the person was asked to share and did not, and the way to share it after all. Nothing when all of it was. */
export function ShareMore({ left: { rows, inPart }, connection: { id, name, access }, deps }: ShareMoreProps) {
  const things = [...new Set(rows.map(({ label }) => inSentence(label)))];
  const count = things.length + inPart.length;
  if (count === 0) return null;
  return (
    <section className="note share-more" aria-labelledby="not-shared-title">
      <h2 id="not-shared-title">{SHARE_WORDS.title}</h2>
      {things.length > 0 && <p>{SHARE_WORDS.left(listed(things))}</p>}
      {inPart.map(({ thing, only }) => (
        <p key={thing}>{SHARE_WORDS.only(thing, listed(only))}</p>
      ))}
      <p className="quiet">{SHARE_WORDS.why(name)}</p>
      {access === 'active' && (
        <SignInAgain connectionId={id} deps={deps}>
          {SHARE_WORDS.signIn(count)}
        </SignInAgain>
      )}
    </section>
  );
}

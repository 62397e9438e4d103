import { useEffect, useRef } from 'react';
import type { EndpointHit, Engine, PlatformGuide } from '../../engine/api.ts';
import { Outside } from '../components/outside.tsx';
import { KIND_TAGS } from '../words/places.ts';
import { SIGN_IN_WORDS } from '../words/sign-in.ts';
import { plainWords } from '../words/web-address.ts';
import { reasonWords } from '../words/ways.ts';
import { WAY_WORDS } from '../words/ways-in.ts';
import { AskForClientId } from './ask-for-client-id.tsx';
import { OwnClientId } from './own-client-id.tsx';
import { TestLogins } from './test-logins.tsx';

interface WayPanelProps {
  readonly way: EndpointHit & { readonly portal: string; readonly address: string };
  /** What is known of its platform, if anything could be read. */
  readonly guide: PlatformGuide | undefined;
  readonly engine: Engine;
  /** The person entered it, client id and all. */
  readonly isOwn: boolean;
  /** What a probe of it said. */
  readonly checked: string | undefined;
  readonly going: boolean;
  readonly busy: boolean;
  readonly onSignIn: () => void;
}

/** One server of a provider's: what it is, and how one gets in, or why not. */
export function WayPanel({ way, guide, engine, isOwn, checked, going, busy, onSignIn }: WayPanelProps) {
  const { portal, host, platform, kind, fhirVersion, address } = way;
  const { button, onKept } = useFocusOnceOpen(way);
  return (
    <article className="panel way">
      <header>
        <h3>{portal || host}</h3>
        {KIND_TAGS[kind] && <span className="tag">{KIND_TAGS[kind]}</span>}
        <p className="quiet small">
          {[portal && host, platform, fhirVersion && `FHIR ${fhirVersion}`].filter(Boolean).join(' · ')}
        </p>
        {address && plainWords(address) !== host && (
          <p className="small">
            <Outside to={address} />
          </p>
        )}
      </header>
      {checked && <p className="small">{checked}.</p>}
      {way.way === 'open' && (
        <button ref={button} className="button first" type="button" disabled={busy} onClick={onSignIn}>
          {going ? SIGN_IN_WORDS.going : WAY_WORDS.signInAt(portal || host)}
        </button>
      )}
      {fhirVersion && way.way === 'open' && <p className="quiet small">{WAY_WORDS.otherVersion}</p>}
      {way.way === 'needs-server' && (
        <p>
          <strong>{WAY_WORDS.cannot}</strong> {reasonWords(guide?.because)}
          {kind === 'provider' && WAY_WORDS.fileInstead}
        </p>
      )}
      {isOwn && way.way === 'needs-client-id' && <p>{WAY_WORDS.ownNeedsId}</p>}
      {!isOwn && (way.way === 'needs-client-id' || way.ownClientId) && (
        <OwnClientId way={way} guide={guide} engine={engine} onKept={onKept} />
      )}
      {way.way === 'needs-client-id' && <AskForClientId way={way} engine={engine} onGot={onSignIn} />}
      {kind === 'sandbox' && guide && guide.logins.length > 0 && <TestLogins logins={guide.logins} />}
    </article>
  );
}

/** Entering a client id opens the way; whoever entered it goes on from there. */
function useFocusOnceOpen({ way }: EndpointHit) {
  const button = useRef<HTMLButtonElement>(null);
  const kept = useRef(false);
  useEffect(() => {
    if (!kept.current || way !== 'open') return;
    kept.current = false;
    button.current?.focus();
  });
  return { button, onKept: () => void (kept.current = true) };
}

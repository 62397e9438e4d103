import type { PlatformGuide } from '../../engine/api.ts';
import { CopyButton } from '../components/copy-button.tsx';
import { Outside } from '../components/outside.tsx';
import { redirectUri } from '../deps.ts';

/** How a person comes by a client id of their own, and what to write there. */
export function HowToRegister({ guide, platform }: { guide: PlatformGuide | undefined; platform: string }) {
  const address = redirectUri();
  return (
    <ol className="steps">
      <li>
        <Where guide={guide} platform={platform} />
      </li>
      <li>
        Register an app for patients that is public, which means without a secret, and starts on its own. As its
        redirect address enter exactly this:
        <span className="copied">
          <code>{address}</code>
          <CopyButton text={address}>Copy the address</CopyButton>
        </span>
      </li>
      <li>Enter the client id that you are given here.</li>
    </ol>
  );
}

function Where({ guide, platform }: { guide: PlatformGuide | undefined; platform: string }) {
  const at = guide?.portal || guide?.documentation[0] || '';
  const link = at && <Outside to={at} />;
  switch (guide?.registration) {
    case 'self-service':
      return (
        <>
          Anybody can register an app with {platform}
          {link && <>, at {link}</>}.
        </>
      );
    case 'manual':
      return (
        <>
          Ask {platform} for a registration{link && <>, at {link}</>}. People look at each one: it may take weeks.
        </>
      );
    case 'none':
      return (
        <>
          {platform} registers no apps itself. Ask the provider who does.{link && <> More at {link}.</>}
        </>
      );
    default:
      return (
        <>
          How apps are registered with {platform} is not known to Sheaf.
          {link ? <> Begin at {link}.</> : ' Ask the provider.'}
        </>
      );
  }
}

import type { PlatformGuide } from '../../engine/api.ts';
import { CopyButton } from '../components/copy-button.tsx';
import { Outside } from '../components/outside.tsx';
import { redirectUri } from '../deps.ts';
import { REGISTER_WORDS, whereToRegister } from '../words/ways-in.ts';

/** How a person comes by a client id of their own, and what to write there. */
export function HowToRegister({ guide, platform }: { guide: PlatformGuide | undefined; platform: string }) {
  const address = redirectUri();
  return (
    <ol className="steps">
      <li>
        <Where guide={guide} platform={platform} />
      </li>
      <li>
        {REGISTER_WORDS.app}
        <span className="copied">
          <code>{address}</code>
          <CopyButton text={address}>{REGISTER_WORDS.copy}</CopyButton>
        </span>
      </li>
      <li>{REGISTER_WORDS.enter}</li>
    </ol>
  );
}

function Where({ guide, platform }: { guide: PlatformGuide | undefined; platform: string }) {
  const at = guide?.portal || guide?.documentation[0] || '';
  const { alone, before, after } = whereToRegister(platform)[guide?.registration ?? 'unknown'];
  if (at === '') return alone;
  return (
    <>
      {before} <Outside to={at} />
      {after}
    </>
  );
}

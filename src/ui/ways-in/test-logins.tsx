import type { PlatformGuide } from '../../engine/api.ts';
import { WAY_WORDS } from '../words/ways-in.ts';

/** What the vendor published for trying its sandbox. */
export const TestLogins = ({ logins }: Pick<PlatformGuide, 'logins'>) => (
  <section className="logins" aria-label={WAY_WORDS.logins}>
    <p className="small">{WAY_WORDS.loginsLead}</p>
    <ul>
      {logins.map(({ user, password }) => (
        <li key={`${user} ${password}`}>
          <code>{user}</code> <span className="quiet small">{WAY_WORDS.withPassword}</span> <code>{password}</code>
        </li>
      ))}
    </ul>
  </section>
);

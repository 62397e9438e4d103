import type { Fact, Login } from '../../catalog/facts.ts';
import type { FactKey, FactValue } from '../../catalog/guidebook-facts.ts';
import { formatDate } from '../../fhir/dates.ts';
import { Outside } from '../components/outside.tsx';
import { GUIDEBOOK_WORDS } from '../words/guidebook-pages.ts';
import { isPage, SOURCE_WORDS, UNKNOWN, valueWords } from '../words/guidebook.ts';
import { locale } from '../words/language.ts';

interface ClaimProps {
  readonly of: FactKey;
  readonly fact: Fact<FactValue>;
}

/** What is said, and under it who said so and when. */
export const Claim = ({ of, fact }: ClaimProps) =>
  fact === 'unknown' ? (
    <span className="quiet">{UNKNOWN}</span>
  ) : (
    <>
      <Value of={of} value={fact.value} />
      <p className="quiet claim-source">
        {SOURCE_WORDS[fact.source]}, <time dateTime={fact.on}>{formatDate(fact.on, locale())}</time>
      </p>
    </>
  );

function Value({ of, value }: { of: FactKey; value: FactValue }) {
  if (typeof value === 'string') return <Text of={of} text={value} />;
  if (!isList(value)) return <Headers headers={value} />;
  if (value.length === 0) return GUIDEBOOK_WORDS.none;
  return (
    <ul className="claim-list">
      {value.map((one) => (
        <li key={typeof one === 'string' ? one : `${one.user} ${one.password}`}>
          {typeof one === 'string' ? <Text of={of} text={one} /> : <TestLogin login={one} />}
        </li>
      ))}
    </ul>
  );
}

const isList = (value: Exclude<FactValue, string>): value is readonly string[] | readonly Login[] =>
  Array.isArray(value);

function Text({ of, text }: { of: FactKey; text: string }) {
  if (!/^https?:\/\//.test(text)) return <Said of={of} text={text} />;
  return isPage(of) ? <Outside to={text} /> : <code>{text}</code>;
}

/** What has no words of ours is the catalogue's, which is in English. */
function Said({ of, text }: { of: FactKey; text: string }) {
  const words = valueWords(of, text);
  return words === text ? <span lang="en">{text}</span> : words;
}

const TestLogin = ({ login }: { login: Login }) => (
  <>
    <code>{login.user}</code> <span className="quiet">{GUIDEBOOK_WORDS.withPassword}</span>{' '}
    <code>{login.password}</code>
  </>
);

function Headers({ headers }: { headers: Readonly<Record<string, string>> }) {
  const pairs = Object.entries(headers);
  if (pairs.length === 0) return GUIDEBOOK_WORDS.none;
  return (
    <ul className="claim-list">
      {pairs.map(([name, value]) => (
        <li key={name}>
          <code>
            {name}: {value}
          </code>
        </li>
      ))}
    </ul>
  );
}

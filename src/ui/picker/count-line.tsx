import '../components/form.css';
import type { Found } from './use-find.ts';
import { typedAddress } from './typed-address.ts';
import { counted } from '../words/numbers.ts';

interface CountLineProps {
  readonly found: Found;
  /** Only test servers are asked for. */
  readonly tests: boolean;
  readonly onTests: (tests: boolean) => void;
}

/** How many there are, said aloud as one types, and of which sort. */
export function CountLine({ found, tests, onTests }: CountLineProps) {
  const { answer, failure } = found;
  return (
    <div className="picker-line">
      <div>
        <output id="provider-count" className="quiet small" htmlFor="provider-search">
          {!failure && <CountWords found={found} />}
        </output>
        {answer.others > 0 && (
          <p className="quiet small">
            {counted(answer.others, answer.tests ? 'provider' : 'test server')}{' '}
            {answer.others === 1 ? 'matches' : 'match'}, too.{' '}
            <button className="plain" type="button" onClick={() => onTests(!answer.tests)}>
              {answer.tests ? 'Show providers' : 'Show test servers instead'}
            </button>
          </p>
        )}
      </div>
      <label className="switch small">
        <input
          type="checkbox"
          role="switch"
          aria-checked={tests}
          checked={tests}
          onChange={({ target }) => onTests(target.checked)}
        />
        Show test servers
      </label>
    </div>
  );
}

function CountWords({ found: { question, answer } }: { found: Found }) {
  const { hits, total, tests } = answer;
  const text = question.text.trim();
  const more = total > hits.length && `, of which the best ${hits.length} are shown. Type more to see others.`;
  if (total === 0) return nothingWords(text, question.tests);
  if (!tests) return [counted(total, 'provider'), more];
  if (question.tests) return [counted(total, 'test server'), more];
  const are = `${counted(total, 'test server')}${total === 1 ? ' does' : ' do'}`;
  const people = total === 1 ? 'The people in it are invented.' : 'The people in them are invented.';
  return text === ''
    ? `No hospitals or clinics are listed here, only ${counted(total, 'test server')}. ${people}`
    : `No hospital or clinic matches, but ${are}. ${people}`;
}

function nothingWords(text: string, tests: boolean): string {
  if (text === '') return tests ? 'No test servers are listed here.' : 'No providers are listed here.';
  if (typedAddress(text)) return 'No list has this address. You can ask what is there.';
  return `Nothing found for “${text}”. Try a part of the name, or the town.`;
}

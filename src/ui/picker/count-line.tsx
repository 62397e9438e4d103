import '../components/form.css';
import type { Found } from './use-find.ts';
import { typedAddress } from './typed-address.ts';
import { PICKER_WORDS as WORDS } from '../words/picker.ts';

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
          {!failure && countWords(found)}
        </output>
        {answer.others > 0 && (
          <p className="quiet small">
            {answer.tests ? WORDS.otherProviders(answer.others) : WORDS.otherTestServers(answer.others)}{' '}
            <button className="plain" type="button" onClick={() => onTests(!answer.tests)}>
              {answer.tests ? WORDS.toProviders : WORDS.toTestServers}
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
        {WORDS.showTestServers}
      </label>
    </div>
  );
}

function countWords({ question, answer: { hits, total, tests } }: Found): string {
  const text = question.text.trim();
  if (total === 0) return nothingWords(text, question.tests);
  if (tests && !question.tests) return text === '' ? WORDS.onlyTestServers(total) : WORDS.onlyTestServersMatch(total);
  const found = tests ? WORDS.testServers(total) : WORDS.providers(total);
  return total > hits.length ? WORDS.best(found, hits.length) : found;
}

function nothingWords(text: string, tests: boolean): string {
  if (text === '') return tests ? WORDS.noTestServers : WORDS.noProviders;
  return typedAddress(text) ? WORDS.noSuchAddress : WORDS.nothing(text);
}

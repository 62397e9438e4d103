import { chooseLanguage, language, type Language, LANGUAGES } from '../words/language.ts';
import { WELCOME_WORDS } from '../words/welcome.ts';
import './language-choice.css';

/** In which language the app speaks. Each is called as its own speakers call it. */
export function LanguageChoice() {
  return (
    <label className="language-choice">
      <span>{WELCOME_WORDS.language}</span>
      <select value={language()} onChange={({ target }) => chooseLanguage(target.value as Language)}>
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

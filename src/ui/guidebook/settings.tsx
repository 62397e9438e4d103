import type { GuidebookPage, Setting, SettingValue } from '../../catalog/guidebook.ts';
import { formatDate } from '../../fhir/dates.ts';
import type { ProbeView } from '../../engine/api.ts';
import { Outside } from '../components/outside.tsx';
import { GUIDEBOOK_WORDS } from '../words/guidebook-pages.ts';
import { settingValueWords, settingWords } from '../words/guidebook.ts';
import { locale } from '../words/language.ts';
import { seenOfSetting } from './observed.ts';
import { SeenLines } from './seen-lines.tsx';

/** What signing in and fetching do here: first where it departs from other servers, and why. */
export function Settings({ settings, probes }: Pick<GuidebookPage, 'settings'> & Probed) {
  const departures = settings.filter(({ why }) => why);
  const others = settings.filter(({ why }) => !why);
  return (
    <section id="settings" tabIndex={-1} aria-labelledby="settings-title" className="fact-group">
      <h2 id="settings-title">{GUIDEBOOK_WORDS.settings}</h2>
      {departures.length > 0 ? (
        <Lines settings={departures} probes={probes} />
      ) : (
        <p className="quiet">{GUIDEBOOK_WORDS.nothingDiffers}</p>
      )}
      {others.length > 0 && (
        <details open={others.some((one) => seenOfSetting(probes, one).some(({ differs }) => differs))}>
          <summary>{GUIDEBOOK_WORDS.asEverywhere}</summary>
          <Lines settings={others} probes={probes} />
        </details>
      )}
    </section>
  );
}

interface Probed {
  /** Of servers of this platform. */
  readonly probes: readonly ProbeView[];
}

const Lines = ({ settings, probes }: { readonly settings: readonly Setting[] } & Probed) => (
  <dl className="facts">
    {settings.map((setting) => (
      <Line key={setting.key} setting={setting} probes={probes} />
    ))}
  </dl>
);

const Line = ({ setting, probes }: { readonly setting: Setting } & Probed) => {
  const { key, value, why } = setting;
  return (
    <div>
      <dt>{settingWords(key)}</dt>
      <dd>
        <Value of={key} value={value} />
        {why && (
          <>
            <p lang="en">{why.because}</p>
            <p className="quiet claim-source">
              <time dateTime={why.on}>{formatDate(why.on, locale())}</time>
              {why.source && (
                <>
                  , <Outside to={why.source} />
                </>
              )}
            </p>
          </>
        )}
        <SeenLines seen={seenOfSetting(probes, setting)} words={(seen) => seen} />
      </dd>
    </div>
  );
};

function Value({ of, value }: { of: string; value: SettingValue }) {
  if (value === null || typeof value !== 'object') return <p>{settingValueWords(of, value)}</p>;
  if (isList(value)) return <p>{value.length === 0 ? GUIDEBOOK_WORDS.none : <Codes texts={value} />}</p>;
  const entries = Object.entries(value);
  if (entries.length === 0) return <p>{GUIDEBOOK_WORDS.none}</p>;
  return (
    <ul className="claim-list">
      {entries.map(([name, texts]) => (
        <li key={name}>
          {name}: <Codes texts={texts} />
        </li>
      ))}
    </ul>
  );
}

const isList = (value: object): value is readonly string[] => Array.isArray(value);

const Codes = ({ texts }: { texts: readonly string[] }) =>
  texts.map((text, i) => (
    <span key={text}>
      {i > 0 && ' '}
      <code>{text}</code>
    </span>
  ));

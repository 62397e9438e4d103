import type { ProviderHit } from '../../engine/api.ts';
import type { Checked } from '../probe/use-checked.ts';
import { PICKER_WORDS } from '../words/picker.ts';
import { FROM_TAGS, KIND_TAGS, placeWords } from '../words/places.ts';
import { SIGN_IN_WORDS } from '../words/sign-in.ts';
import { endpointsOf, outcomeWords } from '../words/ways.ts';

interface OptionProps {
  readonly hit: ProviderHit;
  readonly id: string;
  readonly active: boolean;
  readonly going: boolean;
  /** Somebody is on the way to a sign-in page. */
  readonly busy: boolean;
  /** What probes of servers said, where there are any. */
  readonly checked: Checked | undefined;
  readonly onChoose: () => void;
}

/** One brand: who, where, by what name one signs in there, and what choosing it leads to. */
export function Option({ hit, id, active, going, busy, checked, onChoose }: OptionProps) {
  const [check] = checked ? endpointsOf(hit).flatMap(({ fhirBase }) => checked(fhirBase) ?? []) : [];
  const tags = [FROM_TAGS[hit.from], KIND_TAGS[hit.kind]].filter(Boolean);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- The keys are the combobox's, which keeps the focus.
    <div
      id={id}
      className="hit"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- That one holds no more than words.
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-disabled={busy}
      onMouseDown={stayInField}
      onClick={onChoose}
    >
      {/* Names in any script, each in its own direction. */}
      <bdi className="hit-name">{hit.name}</bdi>
      <span className="hit-tags">
        {tags.map((tag) => (
          <span key={tag} className="tag">
            {tag}
          </span>
        ))}
      </span>
      <span className="hit-place quiet small">
        {[placeWords(hit), ...portalWords(hit)].filter(Boolean).join(' · ')}
      </span>
      <span className={`hit-outcome small ${closedClass(hit)}`}>{going ? SIGN_IN_WORDS.going : outcomeWords(hit)}</span>
      {check && <span className="hit-place quiet small">{check}</span>}
    </div>
  );
}

const stayInField = (event: React.MouseEvent): void => event.preventDefault();

const closedClass = (hit: ProviderHit): string => (endpointsOf(hit).some(({ way }) => way === 'open') ? '' : 'closed');

const MANY = 3;

/** What people know the sign-in by, and what runs it. */
function portalWords(hit: ProviderHit): readonly string[] {
  const names = distinct(hit.portals.map(({ name }) => name)).filter((name) => name !== hit.name);
  const platforms = distinct(endpointsOf(hit).map(({ platform }) => platform)).filter((name) => !names.includes(name));
  return [few(names), few(platforms)];
}

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names.filter(Boolean))];

const few = (names: readonly string[]): string =>
  names.length > MANY ? PICKER_WORDS.andMore(names.slice(0, MANY).join(', '), names.length - MANY) : names.join(', ');

import { useId } from 'react';
import { Link, useSearchParams, type ShouldRevalidateFunctionArgs } from 'react-router';
import type { GuidebookPage } from '../../catalog/guidebook.ts';
import { Page } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import type { UiDeps } from '../deps.ts';
import { chosenIn, GUIDEBOOK, toggled, withText } from '../guidebook/address.ts';
import { Comparison } from '../guidebook/comparison.tsx';
import { useGo } from '../guidebook/filters.tsx';
import { useAnchor } from '../guidebook/use-anchor.ts';
import { useChosen } from '../state/use-chosen.ts';
import { GUIDEBOOK_WORDS } from '../words/guidebook-pages.ts';
import '../components/form.css';
import '../components/tag.css';
import './guidebook.css';

/** Platforms side by side: `?with=one,another`, and `&only=differences`. */
export const guidebookCompareRoute = ({ engine }: UiDeps) => ({
  loader: async () => ({ pages: await engine.readGuidebook() }),
  shouldRevalidate: ({ currentUrl, nextUrl, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) =>
    currentUrl.search === nextUrl.search && defaultShouldRevalidate,
  Component: Compare,
  ErrorBoundary: RouteError,
});

function Compare() {
  const { pages } = useLoaded<ReturnType<typeof guidebookCompareRoute>['loader']>();
  const [params] = useSearchParams();
  const chosen = chosenIn(params, pages);
  const here = useAnchor();
  const go = useGo();
  const onlyDifferences = params.get('only') === 'differences';
  const [isChecked, setChecked] = useChosen(onlyDifferences);
  return (
    <Page
      title={GUIDEBOOK_WORDS.compareTitle}
      lead={
        <>
          <Link to={{ pathname: GUIDEBOOK, search: params.toString() }}>{GUIDEBOOK_WORDS.title}</Link> ·{' '}
          {GUIDEBOOK_WORDS.platforms(chosen.length)}
        </>
      }
    >
      <div className="compare-line">
        <AddPlatform pages={pages.filter((page) => !chosen.includes(page))} />
        {chosen.length > 1 && (
          <label className="switch">
            <input
              type="checkbox"
              checked={isChecked}
              onChange={({ target }) => {
                setChecked(target.checked);
                go(withText(params, 'only', target.checked ? 'differences' : ''));
              }}
            />
            {GUIDEBOOK_WORDS.onlyDifferences}
          </label>
        )}
      </div>
      {chosen.length > 1 ? (
        <Comparison pages={chosen} onlyDifferences={onlyDifferences} here={here} />
      ) : (
        <p>{chosen.length === 1 ? GUIDEBOOK_WORDS.nothingToCompare(chosen[0]!.name) : GUIDEBOOK_WORDS.nothingChosen}</p>
      )}
    </Page>
  );
}

function AddPlatform({ pages }: { pages: readonly GuidebookPage[] }) {
  const [params] = useSearchParams();
  const go = useGo();
  const field = useId();
  return (
    <div className="one">
      <label htmlFor={field}>{GUIDEBOOK_WORDS.add}</label>
      <select
        id={field}
        className="field"
        value=""
        onChange={({ target }) => go(toggled(params, 'with', target.value))}
      >
        <option value="">{GUIDEBOOK_WORDS.chooseOne}</option>
        {pages.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

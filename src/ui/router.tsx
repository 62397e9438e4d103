import { createBrowserRouter } from 'react-router';
import { Opening } from './components/opening.tsx';
import { RouteError } from './components/route-error.tsx';
import type { UiDeps } from './deps.ts';
import { Shell } from './shell/shell.tsx';

/** Every address the app answers to. One line each; the code behind it loads when it is visited. */
export function createRouter(deps: UiDeps) {
  const routes = [
    { path: '/', lazy: async () => (await import('./routes/home.tsx')).homeRoute(deps) },
    {
      lazy: async () => (await import('./routes/timeline.tsx')).timelineRoute(deps),
      children: [
        { path: 'timeline', lazy: async () => (await import('./routes/timeline.tsx')).nothingChosenRoute },
        {
          path: 'record/:connectionId/:type/:id',
          lazy: async () => (await import('./routes/record.tsx')).recordRoute(deps),
        },
        {
          path: 'record/:connectionId/:type/:id/versions/:number',
          lazy: async () => (await import('./routes/record.tsx')).recordRoute(deps),
        },
      ],
    },
    { path: 'allergies', lazy: async () => (await import('./routes/allergies.tsx')).allergiesRoute(deps) },
    {
      path: 'immunizations',
      lazy: async () => (await import('./routes/immunizations.tsx')).immunizationsRoute(deps),
    },
    { path: 'medications', lazy: async () => (await import('./routes/medications.tsx')).medicationsRoute(deps) },
    { path: 'labs', lazy: async () => (await import('./routes/labs.tsx')).labsRoute(deps) },
    { path: 'labs/:test', lazy: async () => (await import('./routes/trend.tsx')).trendRoute(deps) },
    { path: 'problems', lazy: async () => (await import('./routes/problems.tsx')).problemsRoute(deps) },
    { path: 'procedures', lazy: async () => (await import('./routes/procedures.tsx')).proceduresRoute(deps) },
    { path: 'imaging', lazy: async () => (await import('./routes/imaging.tsx')).imagingRoute(deps) },
    { path: 'devices', lazy: async () => (await import('./routes/devices.tsx')).devicesRoute(deps) },
    {
      path: 'family-history',
      lazy: async () => (await import('./routes/family-history.tsx')).familyHistoryRoute(deps),
    },
    {
      path: 'social-history',
      lazy: async () => (await import('./routes/social-history.tsx')).socialHistoryRoute(deps),
    },
    { path: 'documents', lazy: async () => (await import('./routes/documents.tsx')).documentsRoute(deps) },
    {
      path: 'documents/:connectionId/:type/:id',
      lazy: async () => (await import('./routes/document.tsx')).documentRoute(deps),
    },
    { path: 'enter', lazy: async () => (await import('./routes/enter.tsx')).enterRoute(deps) },
    { path: 'enter/:kind', lazy: async () => (await import('./routes/enter.tsx')).enterKindRoute(deps) },
    {
      path: 'enter/edit/:connectionId/:type/:id',
      lazy: async () => (await import('./routes/enter.tsx')).editRoute(deps),
    },
    { path: 'people', lazy: async () => (await import('./routes/people.tsx')).peopleRoute(deps) },
    { path: 'files', lazy: async () => (await import('./routes/files.tsx')).filesRoute(deps) },
    { path: 'visits', lazy: async () => (await import('./routes/visits.tsx')).visitsRoute(deps) },
    { path: 'visits/:connectionId/:id', lazy: async () => (await import('./routes/visit.tsx')).visitRoute(deps) },
    { path: 'appointments', lazy: async () => (await import('./routes/appointments.tsx')).appointmentsRoute(deps) },
    { path: 'hidden', lazy: async () => (await import('./routes/hidden.tsx')).hiddenRoute(deps) },
    { path: 'wrong', lazy: async () => (await import('./routes/wrong.tsx')).wrongRoute(deps) },
    { path: 'search', lazy: async () => (await import('./routes/search.tsx')).searchRoute(deps) },
    { path: 'care-plans', lazy: async () => (await import('./routes/care-plans.tsx')).carePlansRoute(deps) },
    { path: 'care-team', lazy: async () => (await import('./routes/care-team.tsx')).careTeamRoute(deps) },
    { path: 'claims', lazy: async () => (await import('./routes/claims.tsx')).claimsRoute(deps) },
    { path: 'more', lazy: async () => (await import('./routes/more.tsx')).moreRoute },
    { path: 'providers', lazy: async () => (await import('./routes/providers.tsx')).providersRoute(deps) },
    { path: 'providers/add', lazy: async () => (await import('./routes/add-provider.tsx')).addProviderRoute(deps) },
    { path: 'providers/add/:brandId', lazy: async () => (await import('./routes/brand.tsx')).brandRoute(deps) },
    { path: 'providers/own', lazy: async () => (await import('./routes/own-provider.tsx')).newOwnRoute(deps) },
    { path: 'providers/own/:id', lazy: async () => (await import('./routes/own-provider.tsx')).ownRoute(deps) },
    { path: 'providers/lists', lazy: async () => (await import('./routes/lists.tsx')).listsRoute(deps) },
    { path: 'providers/whose/:question', lazy: async () => (await import('./routes/whose.tsx')).whoseRoute(deps) },
    { path: 'providers/:connectionId', lazy: async () => (await import('./routes/provider.tsx')).providerRoute(deps) },
    {
      path: 'providers/:connectionId/coverage',
      lazy: async () => (await import('./routes/coverage.tsx')).coverageRoute(deps),
    },
    { path: 'coverage', lazy: async () => (await import('./routes/coverage.tsx')).coverageRoute(deps) },
    {
      path: 'providers/:connectionId/changes',
      lazy: async () => (await import('./routes/changes.tsx')).changesRoute(deps),
    },
    { path: 'changes', lazy: async () => (await import('./routes/changes.tsx')).changesRoute(deps) },
    { path: 'developers/probe', lazy: async () => (await import('./routes/probe.tsx')).probeRoute(deps) },
    {
      path: 'developers/workbench',
      lazy: async () => (await import('./routes/workbench.tsx')).workbenchRoute(deps),
    },
    { path: 'developers/console', lazy: async () => (await import('./routes/console.tsx')).consoleRoute(deps) },
    { path: 'allow', lazy: async () => (await import('./grants/allow.tsx')).allowRoute(deps) },
    { path: 'callback', lazy: async () => (await import('./routes/callback.tsx')).callbackRoute(deps) },
    { path: 'launch', lazy: async () => (await import('./routes/launch.tsx')).launchRoute(deps) },
    { path: 'storage', lazy: async () => (await import('./routes/storage.tsx')).storageRoute(deps) },
    { path: 'about', lazy: async () => (await import('./routes/about.tsx')).aboutRoute(deps) },
    { path: 'developers', lazy: async () => (await import('./routes/developers.tsx')).developersRoute },
    {
      path: 'developers/guidebook',
      lazy: async () => (await import('./routes/guidebook.tsx')).guidebookRoute(deps),
    },
    {
      path: 'developers/guidebook/compare',
      lazy: async () => (await import('./routes/guidebook-compare.tsx')).guidebookCompareRoute(deps),
    },
    {
      path: 'developers/guidebook/:platformId',
      lazy: async () => (await import('./routes/guidebook-platform.tsx')).guidebookPlatformRoute(deps),
    },
    { path: '*', lazy: async () => (await import('./routes/not-found.tsx')).notFoundRoute },
  ];
  return createBrowserRouter(
    [
      {
        Component: Shell,
        ErrorBoundary: RouteError,
        children: [{ HydrateFallback: Opening, ErrorBoundary: RouteError, children: routes }],
      },
    ],
    { basename: import.meta.env.BASE_URL },
  );
}

import type { Chapter } from './chapter.ts';
import type { AllergiesView } from './allergies/allergies.ts';
import type { AppointmentsView } from './appointments/appointments.ts';
import type { CarePlansView } from './care-plans/care-plans.ts';
import type { CareTeamView } from './care-team/care-team.ts';
import type { ClaimsView } from './claims/claims.ts';
import type { DevicesView } from './devices/devices.ts';
import type { DocumentsView } from './documents-list.ts';
import type { FamilyHistoryView } from './family-history/family-history.ts';
import type { ImagingView } from './imaging/imaging.ts';
import type { ImmunizationsView } from './immunizations/immunizations.ts';
import type { MedicationsView } from './medications/medications.ts';
import type { ProblemsView } from './problems/problems.ts';
import type { ProceduresView } from './procedures/procedures.ts';
import type { SocialHistoryView } from './social-history/social-history.ts';
import type { VisitsView } from './visits/visits.ts';

/**
 * What each chapter's screen is shown, by the chapter's name. A name is a path of the app and a folder of `record/`; a new
 * one needs a line here and one below.
 */
export interface ChapterViews {
  readonly claims: ClaimsView;
  readonly 'care-team': CareTeamView;
  readonly 'care-plans': CarePlansView;
  readonly documents: DocumentsView;
  readonly allergies: AllergiesView;
  readonly immunizations: ImmunizationsView;
  readonly medications: MedicationsView;
  readonly devices: DevicesView;
  readonly 'family-history': FamilyHistoryView;
  readonly imaging: ImagingView;
  readonly procedures: ProceduresView;
  readonly 'social-history': SocialHistoryView;
  readonly problems: ProblemsView;
  readonly visits: VisitsView;
  readonly appointments: AppointmentsView;
}

export type ChapterName = keyof ChapterViews;

/**
 * Loaded when a screen first asks. Of an entry that several count, the first says what it is one thing with: a radiology report is one with its
 * study, and its file only then.
 */
export const CHAPTERS: { readonly [Name in ChapterName]: () => Promise<Chapter<ChapterViews[Name]>> } = {
  claims: async () => (await import('./claims/claims.ts')).claims,
  'care-team': async () => (await import('./care-team/care-team.ts')).careTeam,
  'care-plans': async () => (await import('./care-plans/care-plans.ts')).carePlans,
  allergies: async () => (await import('./allergies/allergies.ts')).allergies,
  immunizations: async () => (await import('./immunizations/immunizations.ts')).immunizations,
  medications: async () => (await import('./medications/medications.ts')).medications,
  devices: async () => (await import('./devices/devices.ts')).devices,
  'family-history': async () => (await import('./family-history/family-history.ts')).familyHistory,
  imaging: async () => (await import('./imaging/imaging.ts')).imaging,
  procedures: async () => (await import('./procedures/procedures.ts')).procedures,
  'social-history': async () => (await import('./social-history/social-history.ts')).socialHistory,
  problems: async () => (await import('./problems/problems.ts')).problems,
  visits: async () => (await import('./visits/visits.ts')).visits,
  appointments: async () => (await import('./appointments/appointments.ts')).appointments,
  documents: async () => (await import('./documents-list.ts')).documents,
};

import type { ComponentType } from 'react';
import type { CardName } from '../words/summary.ts';
import { AllergiesCard } from './cards/allergies.tsx';
import { AppointmentsCard } from './cards/appointments.tsx';
import { CareTeamCard } from './cards/care-team.tsx';
import { DocumentsCard } from './cards/documents.tsx';
import { ImmunizationsCard } from './cards/immunizations.tsx';
import { MedicationsCard } from './cards/medications.tsx';
import { NewsCard } from './cards/news.tsx';
import { ProblemsCard } from './cards/problems.tsx';
import { ResultsCard } from './cards/results.tsx';
import { SourcesCard } from './cards/sources.tsx';
import type { CardOf } from './from.ts';

/**
 * Every card, as people need them: what is new and what is not as it should be, what anybody who treats them must know
 * first, when they are seen next and whom they can call; then the rest.
 */
export const CARDS: Readonly<Record<CardName, ComponentType<CardOf>>> = {
  news: NewsCard,
  results: ResultsCard,
  medications: MedicationsCard,
  allergies: AllergiesCard,
  appointments: AppointmentsCard,
  problems: ProblemsCard,
  careTeam: CareTeamCard,
  documents: DocumentsCard,
  immunizations: ImmunizationsCard,
  sources: SourcesCard,
};

export const CARD_ORDER = Object.keys(CARDS) as readonly CardName[];

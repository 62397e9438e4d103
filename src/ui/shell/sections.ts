import { SECTION_WORDS } from '../words/sections.ts';
import {
  DeviceIcon,
  DocumentsIcon,
  LabsIcon,
  MedicationsIcon,
  ProvidersIcon,
  SearchIcon,
  SummaryIcon,
  TimelineIcon,
} from './icons.tsx';

export interface Section {
  readonly to: string;
  readonly name: string;
  /** Where the bar of a phone has no room for the name. */
  readonly nameInBar?: string;
  /** Only those that stand first have one. */
  readonly Icon?: () => React.JSX.Element;
  /** On a phone in the bar at the bottom; all others are behind "More". */
  readonly isInBar?: true;
  /** Seldom needed: only behind "More". */
  readonly isRare?: true;
}

/** Every section of the app, in the order that people come for them. */
export const SECTIONS: readonly { readonly name: string; readonly sections: readonly Section[] }[] = [
  {
    name: SECTION_WORDS.first,
    sections: [
      { to: '/', name: SECTION_WORDS.summary, Icon: SummaryIcon, isInBar: true },
      { to: '/timeline', name: SECTION_WORDS.timeline, Icon: TimelineIcon, isInBar: true },
      { to: '/search', name: SECTION_WORDS.search, Icon: SearchIcon },
    ],
  },
  {
    name: SECTION_WORDS.record,
    sections: [
      { to: '/labs', name: SECTION_WORDS.labs, nameInBar: SECTION_WORDS.labsShort, Icon: LabsIcon, isInBar: true },
      { to: '/medications', name: SECTION_WORDS.medications, Icon: MedicationsIcon },
      { to: '/problems', name: SECTION_WORDS.problems },
      { to: '/allergies', name: SECTION_WORDS.allergies },
      { to: '/immunizations', name: SECTION_WORDS.immunizations },
      { to: '/visits', name: SECTION_WORDS.visits },
      { to: '/documents', name: SECTION_WORDS.documents, Icon: DocumentsIcon, isInBar: true },
      { to: '/procedures', name: SECTION_WORDS.procedures },
      { to: '/imaging', name: SECTION_WORDS.imaging },
      { to: '/care-plans', name: SECTION_WORDS.carePlans },
      { to: '/family-history', name: SECTION_WORDS.familyHistory },
      { to: '/social-history', name: SECTION_WORDS.socialHistory },
      { to: '/devices', name: SECTION_WORDS.devices },
      { to: '/care-team', name: SECTION_WORDS.careTeam },
      { to: '/appointments', name: SECTION_WORDS.appointments },
      { to: '/claims', name: SECTION_WORDS.claims },
      { to: '/enter', name: SECTION_WORDS.ownEntries },
      { to: '/wrong', name: SECTION_WORDS.wrong, isRare: true },
      { to: '/hidden', name: SECTION_WORDS.hidden, isRare: true },
    ],
  },
  {
    name: SECTION_WORDS.app,
    sections: [
      { to: '/providers', name: SECTION_WORDS.providers, Icon: ProvidersIcon },
      { to: '/files', name: SECTION_WORDS.files },
      { to: '/people', name: SECTION_WORDS.people, isRare: true },
      { to: '/storage', name: SECTION_WORDS.device, Icon: DeviceIcon },
      { to: '/about', name: SECTION_WORDS.about },
    ],
  },
];

/** An entry is read inside the timeline, though its address is its own. */
export function isHere({ to }: Section, pathname: string): 'page' | 'true' | undefined {
  const here = pathname.startsWith('/record/') ? '/timeline' : pathname;
  if (here === to) return 'page';
  return to !== '/' && here.startsWith(`${to}/`) ? 'true' : undefined;
}

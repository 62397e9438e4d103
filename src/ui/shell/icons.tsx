import type { ReactNode } from 'react';

/** Line drawings of one weight. Each stands beside its word, so that none has to be understood alone. */
function Icon({ children }: { children: ReactNode }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const TimelineIcon = () => (
  <Icon>
    <path d="M5 4v16M9.5 6.5H20M9.5 12H17M9.5 17.5H20" />
  </Icon>
);

export const ProvidersIcon = () => (
  <Icon>
    <path d="M4 20V9.5L12 4l8 5.5V20zM12 10.5v6M9 13.5h6" />
  </Icon>
);

export const DeviceIcon = () => (
  <Icon>
    <path d="M7.5 3h9A1.5 1.5 0 0 1 18 4.5v15a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 6 19.5v-15A1.5 1.5 0 0 1 7.5 3zM10.5 17.5h3" />
  </Icon>
);

export const SummaryIcon = () => (
  <Icon>
    <path d="M4.5 5.500h6v6h-6zM13.500 5.500h6v3.500h-6zM13.500 12h6v7h-6zM4.500 14.500h6v4.500h-6z" />
  </Icon>
);

export const LabsIcon = () => (
  <Icon>
    <path d="M4 18.500l4.500-6 3.500 3 4-7.500 4 4.500M4 5v14.500h16" />
  </Icon>
);

export const MedicationsIcon = () => (
  <Icon>
    <path d="M5.600 13.400l7.800-7.800a3.680 3.680 0 0 1 5.200 5.200l-7.800 7.800a3.680 3.680 0 0 1-5.200-5.200zM9.500 9.500l5.200 5.200" />
  </Icon>
);

export const DocumentsIcon = () => (
  <Icon>
    <path d="M7 3.500h7l4 4v13H7zM14 3.500v4h4M10 12h5M10 15.500h5" />
  </Icon>
);

export const MoreIcon = () => (
  <Icon>
    <path d="M5 12h.01M12 12h.01M19 12h.01" strokeWidth="3" />
  </Icon>
);

export const SearchIcon = () => (
  <Icon>
    <path d="M10.5 5a5.500 5.500 0 1 1 0 11a5.500 5.500 0 0 1 0-11zM14.700 14.700L19.500 19.500" />
  </Icon>
);

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

export const AboutIcon = () => (
  <Icon>
    <path d="M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 11v5.5M12 7.600v.2" />
  </Icon>
);

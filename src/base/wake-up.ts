/** How the service worker and the tabs that are open speak of a wake-up by the browser. */
export const WAKE_UP = { tag: 'sheaf-wake-up', message: 'WAKE_UP' } as const;

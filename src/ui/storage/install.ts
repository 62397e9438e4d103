/** What Chromium gives a page that can be installed. @see https://wicg.github.io/manifest-incubations/#beforeinstallpromptevent-interface */
interface InstallOffer extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

let offer: InstallOffer | undefined;

/** Call it first of all: the browser offers once, soon after the page is there, and the person comes to it later. */
export function hearInstallOffer(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer = event as InstallOffer;
  });
}

/** 'offered': `install()` asks the person. 'by-hand': the browser has it in a menu of its own, or not at all. */
export const installState = (): 'installed' | 'offered' | 'by-hand' =>
  matchMedia('(display-mode: standalone)').matches ? 'installed' : offer ? 'offered' : 'by-hand';

/** Whether the person agreed. An offer is good for once. */
export async function install(): Promise<boolean> {
  const asked = offer;
  offer = undefined;
  return (await asked?.prompt())?.outcome === 'accepted';
}

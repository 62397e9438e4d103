import { inLanguage } from './language.ts';

/** What stands where a screen could not, or not yet. */
export const ROUTE_ERROR_WORDS = inLanguage({
  en: {
    opening: 'Opening your record',
    nothing: 'Nothing at this address',
    nothingWhy: 'The address may be mistyped, or what was here has been forgotten on this device.',
    timeline: 'Go to your timeline',
    broken: 'This screen could not be shown',
    brokenSafe: 'Your record is safe: it is kept apart from what shows it. Reloading usually helps.',
    reload: 'Reload',
    details: 'Details for whoever looks into it',
    unknown: 'Unknown error',
  },
  es: {
    opening: 'Abriendo su historia',
    nothing: 'No hay nada en esta dirección',
    nothingWhy:
      'Puede que la dirección esté mal escrita, o que lo que había aquí se haya olvidado en este dispositivo.',
    timeline: 'Ir a su cronología',
    broken: 'No se pudo mostrar esta pantalla',
    brokenSafe: 'Su historia está a salvo: se guarda aparte de lo que la muestra. Recargar suele ayudar.',
    reload: 'Recargar',
    details: 'Detalles para quien lo investigue',
    unknown: 'Error desconocido',
  },
});

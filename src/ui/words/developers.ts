import { inLanguage } from './language.ts';

/** What there is for whoever builds an app like this one, or adds a provider to it. */
export const DEVELOPERS_WORDS = inLanguage({
  en: {
    title: 'For developers',
    lead: 'What Sheaf knows of the systems it talks to. Nothing here touches your record unless you let it.',
    guidebook: 'Guidebook',
    guidebookIs:
      'What each kind of health record system does: who may register an app, how one signs in, whether a browser may read its answers. Each fact says who said so and when.',
    probe: 'Probe',
    probeIs:
      'What a browser finds out about a FHIR server: whether a page may talk to it, how one signs in, what it says it can do; and, where you signed in, how it answers.',
    workbench: 'Workbench',
    workbenchIs:
      'A sign-in on trial, at any server and with any settings: every address, code, token and answer of it, requests of your own, and a whole sync into a scratch record.',
    console: 'Console',
    consoleIs:
      'Your record as a FHIR server: requests of your own with what could come next, answers to fold and to follow, and each as code. It asks you before it reads anything.',
  },
  es: {
    title: 'Para desarrolladores',
    lead: 'Lo que Sheaf sabe de los sistemas con los que habla. Nada de esto toca su historia si usted no lo permite.',
    guidebook: 'Guía',
    guidebookIs:
      'Lo que hace cada tipo de sistema de historias clínicas: quién puede registrar una aplicación, cómo se inicia sesión, si un navegador puede leer sus respuestas. Cada dato dice quién lo afirmó y cuándo.',
    probe: 'Sonda',
    probeIs:
      'Lo que un navegador averigua de un servidor FHIR: si una página puede hablar con él, cómo se inicia sesión, qué dice que sabe hacer; y, donde usted inició sesión, cómo responde.',
    workbench: 'Banco de pruebas',
    workbenchIs:
      'Un inicio de sesión de prueba, en cualquier servidor y con cualquier configuración: cada dirección, código, token y respuesta, peticiones propias y una sincronización completa en una historia desechable.',
    console: 'Consola',
    consoleIs:
      'Su historia como servidor FHIR: peticiones propias con sugerencias de cómo seguir, respuestas que se pliegan y se siguen, y cada una como código. Le pregunta antes de leer nada.',
  },
});

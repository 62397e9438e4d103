import { inLanguage } from './language.ts';
import { counted } from './numbers.ts';

/** Before everything on this device is deleted. */
export const FORGET_WORDS = inLanguage({
  en: {
    title: 'Forget everything',
    question: 'Forget everything on this device?',
    goes: 'The record, all documents and all sign-ins are deleted.',
    goesCounted: (n: number) => `${counted(n, 'entry', 'entries')}, all documents and all sign-ins are deleted.`,
    noWayBack: 'There is no way back, but you can fetch again from each provider.',
    /** What has to be typed. */
    word: 'forget',
    type: { before: 'Type ', after: ' to go on' },
    busy: 'Forgetting',
  },
  es: {
    title: 'Olvidar todo',
    question: '¿Olvidar todo lo que hay en este dispositivo?',
    goes: 'Se borran la historia, todos los documentos y todos los inicios de sesión.',
    goesCounted: (n: number) =>
      `Se borran ${counted(n, 'entrada', 'entradas')}, todos los documentos y todos los inicios de sesión.`,
    noWayBack: 'No hay vuelta atrás, pero puede volver a traer la historia de cada proveedor.',
    word: 'olvidar',
    type: { before: 'Escriba ', after: ' para continuar' },
    busy: 'Olvidando',
  },
});

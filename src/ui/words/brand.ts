import { inLanguage } from './language.ts';
import { count } from './numbers.ts';

/** The page of one provider of the lists: every way in there is. */
export const BRAND_WORDS = inLanguage({
  en: {
    ways: (n: number) => (n === 1 ? 'The way in' : `${count(n)} ways in`),
    testServers: (n: number): string => (n === 1 ? 'Test server' : 'Test servers'),
    testServersNote: 'For trying things out. The people in it are invented.',
    edit: 'Edit',
    wrong: 'Something here is wrong? Enter it yourself',
  },
  es: {
    ways: (n: number) => (n === 1 ? 'La vía de acceso' : `${count(n)} vías de acceso`),
    testServers: (n: number): string => (n === 1 ? 'Servidor de pruebas' : 'Servidores de pruebas'),
    testServersNote: 'Para hacer pruebas. Las personas que contiene son inventadas.',
    edit: 'Modificar',
    wrong: '¿Hay algo mal aquí? Escriba los datos correctos',
  },
});

/** How old the list is by which a provider was looked for, and what it says now. */
export const LISTING_WORDS = inLanguage({
  en: {
    since: (day: string) => `Its address is from the list of providers of ${day}.`,
    still: (day: string) => `The list of providers of ${day} still has it at this address.`,
    moved: (name: string) => `${name} has moved.`,
    movedTo: (day: string, host: string) =>
      `The list of providers of ${day} has it at ${host}. What was fetched from the old address stays. Signed in at the new one, it is a provider of its own here.`,
    signIn: 'Sign in at the new address',
  },
  es: {
    since: (day: string) => `Su dirección procede de la lista de proveedores del ${day}.`,
    still: (day: string) => `La lista de proveedores del ${day} lo sigue indicando en esta dirección.`,
    moved: (name: string) => `${name} ha cambiado de dirección.`,
    movedTo: (day: string, host: string) =>
      `La lista de proveedores del ${day} lo indica en ${host}. Lo traído de la dirección anterior se conserva. Al iniciar sesión en la nueva, aquí será un proveedor aparte.`,
    signIn: 'Iniciar sesión en la nueva dirección',
  },
});

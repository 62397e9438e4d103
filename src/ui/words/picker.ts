import { inLanguage } from './language.ts';
import { count, counted } from './numbers.ts';

/** The list of providers to choose from, and the screen around it. */
export const PICKER_WORDS = inLanguage({
  en: {
    title: 'Add a provider',
    lead: 'A hospital, clinic or lab where you have a sign-in for patients.',
    field: 'Name, place or address',
    list: 'Providers',
    ask: 'Ask this address',
    about: (name: string) => `More about ${name}`,
    again: 'Try again',
    notListed: 'Not listed? Enter its address',
    lists: 'Lists and sources',
    edit: (name: string) => `Edit ${name}`,
    clientId: (name: string) => `Your client id at ${name}`,
    next: 'What happens when you choose one',
    nextSteps: [
      'You go to the provider’s own page and sign in there. Sheaf never sees your password.',
      'It asks what you want to share. If it asks for how long, choose the longest: you can end it any time.',
      'You come back here, and your record is fetched straight from the provider to this device.',
    ],

    providers: (n: number) => counted(n, 'provider'),
    testServers: (n: number) => counted(n, 'test server'),
    best: (found: string, n: number) => `${found}, of which the best ${count(n)} are shown. Type more to see others.`,
    otherProviders: (n: number) => `${counted(n, 'provider')} ${n === 1 ? 'matches' : 'match'}, too.`,
    otherTestServers: (n: number) => `${counted(n, 'test server')} ${n === 1 ? 'matches' : 'match'}, too.`,
    toProviders: 'Show providers',
    toTestServers: 'Show test servers instead',
    showTestServers: 'Show test servers',
    onlyTestServers: (n: number) =>
      `No hospitals or clinics are listed here, only ${counted(n, 'test server')}. The people in ${n === 1 ? 'it' : 'them'} are invented.`,
    onlyTestServersMatch: (n: number) =>
      `No hospital or clinic matches, but ${counted(n, 'test server does', 'test servers do')}. The people in ${n === 1 ? 'it' : 'them'} are invented.`,
    noProviders: 'No providers are listed here.',
    noTestServers: 'No test servers are listed here.',
    noSuchAddress: 'No list has this address. You can ask what is there.',
    nothing: (text: string) => `Nothing found for “${text}”. Try a part of the name, or the town.`,
    andMore: (names: string, n: number) => `${names} and ${count(n)} more`,
  },
  es: {
    title: 'Añadir un proveedor',
    lead: 'Un hospital, una clínica o un laboratorio donde usted tiene acceso como paciente.',
    field: 'Nombre, lugar o dirección',
    list: 'Proveedores',
    ask: 'Consultar esta dirección',
    about: (name: string) => `Más sobre ${name}`,
    again: 'Intentar de nuevo',
    notListed: '¿No está en la lista? Escriba su dirección',
    lists: 'Listas y fuentes',
    edit: (name: string) => `Modificar ${name}`,
    clientId: (name: string) => `Su «client id» en ${name}`,
    next: 'Qué ocurre cuando elige uno',
    nextSteps: [
      'Usted va a la página del propio proveedor e inicia sesión allí. Sheaf nunca ve su contraseña.',
      'El proveedor le pregunta qué quiere compartir. Si pregunta por cuánto tiempo, elija el más largo: puede ponerle fin cuando quiera.',
      'Usted vuelve aquí, y su historia se trae directamente del proveedor a este dispositivo.',
    ],

    providers: (n: number) => counted(n, 'proveedor', 'proveedores'),
    testServers: (n: number) => counted(n, 'servidor de pruebas', 'servidores de pruebas'),
    best: (found: string, n: number) =>
      `${found}; se muestran los ${count(n)} que mejor coinciden. Escriba más para ver otros.`,
    otherProviders: (n: number) =>
      `También ${n === 1 ? 'coincide' : 'coinciden'} ${counted(n, 'proveedor', 'proveedores')}.`,
    otherTestServers: (n: number) =>
      `También ${n === 1 ? 'coincide' : 'coinciden'} ${counted(n, 'servidor de pruebas', 'servidores de pruebas')}.`,
    toProviders: 'Mostrar proveedores',
    toTestServers: 'Mostrar en su lugar servidores de pruebas',
    showTestServers: 'Mostrar servidores de pruebas',
    onlyTestServers: (n: number) =>
      `Aquí no figura ningún hospital ni clínica, solo ${counted(n, 'servidor de pruebas', 'servidores de pruebas')} con personas inventadas.`,
    onlyTestServersMatch: (n: number) =>
      `No coincide ningún hospital ni clínica, pero sí ${counted(n, 'servidor de pruebas', 'servidores de pruebas')} con personas inventadas.`,
    noProviders: 'Aquí no figura ningún proveedor.',
    noTestServers: 'Aquí no figura ningún servidor de pruebas.',
    noSuchAddress: 'Esta dirección no está en ninguna lista. Puede consultar qué hay en ella.',
    nothing: (text: string) =>
      `No se encontró nada para «${text}». Pruebe con una parte del nombre o con la localidad.`,
    andMore: (names: string, n: number) => `${names} y ${count(n)} más`,
  },
});

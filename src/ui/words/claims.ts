import { inLanguage } from './language.ts';
import { count } from './numbers.ts';

/** Insurance cards, and what was billed. */
export const CLAIM_WORDS = inLanguage({
  en: {
    empty: 'Insurance cards, and what was billed, will be here once a provider or a health plan shares them.',
    cards: 'Insurance',
    pastCards: 'Past insurance',
    noCard: 'No insurance that is valid now was shared.',
    member: 'Member number',
    show: 'Show',
    hide: 'Hide',
    copy: 'Copy',
    showOf: (payer: string) => `Show the member number of ${payer}`,
    hideOf: (payer: string) => `Hide the member number of ${payer}`,
    masked: (last: string) => `ends in ${last}`,
    dependent: 'Dependent',
    subscriber: 'Holder',
    relationship: 'You are',
    call: 'Call the plan',
    valid: 'Valid',
    bills: 'What was billed',
    explained:
      'As your health plan explained it. This is no bill: what you have to pay is on the bill of the provider.',
    noYear: 'Without a date',
    billed: 'Billed',
    allowed: 'Agreed price',
    paid: 'Plan paid',
    owed: 'Your share',
    unsaid: (n: number) => `${count(n)} of them ${n === 1 ? 'does' : 'do'} not say your share.`,
    counted: 'Estimates, claims without an answer and those replaced since are not in these sums.',
    stage: { asked: 'asked for, no answer here', estimate: 'an estimate, before anything was done', answered: '' },
    replaced: 'replaced by a later one',
    notSaid: 'not said',
    items: (n: number) => `${count(n)} ${n === 1 ? 'item' : 'items'}`,
    item: 'Item',
    date: 'Date',
    from: 'From',
    insurer: 'Plan',
  },
  es: {
    empty: 'Aquí verá sus tarjetas de seguro y lo facturado cuando un proveedor o un plan de salud los comparta.',
    cards: 'Seguro',
    pastCards: 'Seguros anteriores',
    noCard: 'No se compartió ningún seguro vigente.',
    member: 'Número de afiliado',
    show: 'Mostrar',
    hide: 'Ocultar',
    copy: 'Copiar',
    showOf: (payer: string) => `Mostrar el número de afiliado de ${payer}`,
    hideOf: (payer: string) => `Ocultar el número de afiliado de ${payer}`,
    masked: (last: string) => `termina en ${last}`,
    dependent: 'Dependiente',
    subscriber: 'Titular',
    relationship: 'Usted es',
    call: 'Llamar al plan',
    valid: 'Vigencia',
    bills: 'Lo facturado',
    explained:
      'Según lo explicó su plan de salud. Esto no es una factura: lo que debe pagar figura en la factura del proveedor.',
    noYear: 'Sin fecha',
    billed: 'Facturado',
    allowed: 'Precio acordado',
    paid: 'Pagó el plan',
    owed: 'Su parte',
    unsaid: (n: number) => (n === 1 ? '1 no indica su parte.' : `${count(n)} no indican su parte.`),
    counted: 'Las estimaciones, lo que no tiene respuesta y lo reemplazado después no entran en estas sumas.',
    stage: { asked: 'solicitado, sin respuesta aquí', estimate: 'estimación previa a la atención', answered: '' },
    replaced: 'reemplazado por uno posterior',
    notSaid: 'no se indica',
    items: (n: number) => `${count(n)} ${n === 1 ? 'concepto' : 'conceptos'}`,
    item: 'Concepto',
    date: 'Fecha',
    from: 'De',
    insurer: 'Plan',
  },
});

const CLASSES: Readonly<Record<string, string>> = inLanguage({
  en: {
    group: 'Group',
    subgroup: 'Subgroup',
    plan: 'Plan',
    subplan: 'Subplan',
    class: 'Class',
    subclass: 'Subclass',
    sequence: 'Number',
    rxbin: 'Pharmacy BIN',
    rxpcn: 'Pharmacy PCN',
    rxid: 'Pharmacy number',
    rxgroup: 'Pharmacy group',
  },
  es: {
    group: 'Grupo',
    subgroup: 'Subgrupo',
    plan: 'Plan',
    subplan: 'Subplan',
    class: 'Clase',
    subclass: 'Subclase',
    sequence: 'Número',
    rxbin: 'BIN de farmacia',
    rxpcn: 'PCN de farmacia',
    rxid: 'Número de farmacia',
    rxgroup: 'Grupo de farmacia',
  },
});

/** What a class of a card is; its own code where that is none of FHIR's. */
export const classWords = (kind: string): string => (Object.hasOwn(CLASSES, kind) ? CLASSES[kind]! : kind);

const RELATIONSHIPS: Readonly<Record<string, string>> = inLanguage({
  en: {
    self: 'the holder',
    spouse: 'the spouse',
    child: 'a child',
    parent: 'a parent',
    common: 'the partner',
    other: 'somebody else of the family',
    injured: 'the injured party',
  },
  es: {
    self: 'titular',
    spouse: 'cónyuge',
    child: 'hijo o hija',
    parent: 'padre o madre',
    common: 'pareja',
    other: 'otro familiar',
    injured: 'persona lesionada',
  },
});

export const relationshipWords = (code: string, text: string): string =>
  Object.hasOwn(RELATIONSHIPS, code) ? RELATIONSHIPS[code]! : text;

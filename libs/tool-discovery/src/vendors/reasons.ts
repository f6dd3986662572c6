/** Why a supplier text was judged as it was. Kept as data so that each language can say it. */
export type ReasonCode =
  | 'known-name'
  | 'former-name'
  | 'own-prefix'
  | 'cut-name'
  | 'glued-name'
  | 'second-sign'
  | 'ordinary-word'
  | 'other-words'
  | 'other-trade'
  | 'look-only'
  | 'payment-service'
  | 'shop-system'
  | 'software-reseller-channel'
  | 'ticket-seller'
  | 'software-reseller'
  | 'known-not-a-tool'
  | 'software-name'
  | 'context-supports'
  | 'context-opposes'
  | 'register-confirmed'
  | 'register-name'
  | 'register-not-a-tool'
  | 'no-name'
  | 'no-evidence';

export interface Reason {
  readonly code: ReasonCode;
  /** The words or the name that the reason is about; may be empty. */
  readonly detail: string;
}

export type ReasonLanguage = 'en' | 'es';

const SENTENCES: Readonly<Record<ReasonCode, Readonly<Record<ReasonLanguage, string>>>> = {
  'known-name': { en: 'The text names “{}”.', es: 'El texto nombra «{}».' },
  'former-name': { en: 'The text names “{}”, a former name.', es: 'El texto nombra «{}», un nombre anterior.' },
  'own-prefix': {
    en: 'It begins with “{}”, the vendor’s own card prefix.',
    es: 'Empieza por «{}», el prefijo propio del proveedor en la tarjeta.',
  },
  'cut-name': { en: 'The text looks like “{}” cut short.', es: 'El texto parece «{}» recortado.' },
  'glued-name': { en: 'The name “{}” is joined to a code.', es: 'El nombre «{}» va unido a un código.' },
  'second-sign': {
    en: 'Beside the name stands “{}”, a sign of software.',
    es: 'Junto al nombre figura «{}», señal de software.',
  },
  'ordinary-word': {
    en: '“{}” is an ordinary word: a second sign is needed.',
    es: '«{}» es una palabra corriente: hace falta otra señal.',
  },
  'other-words': {
    en: 'The name is followed by words we do not know: {}.',
    es: 'Al nombre le siguen palabras que no conocemos: {}.',
  },
  'other-trade': { en: '“{}” points to another trade.', es: '«{}» apunta a otro ramo.' },
  'look-only': {
    en: '{} sells more than tools; please look.',
    es: '{} vende algo más que herramientas; conviene mirarlo.',
  },
  'payment-service': {
    en: 'Paid through {}; what follows is the payee.',
    es: 'Pagado a través de {}; lo que sigue es el beneficiario.',
  },
  'shop-system': { en: 'Sold by a shop on {}.', es: 'Vendido por una tienda en {}.' },
  'software-reseller-channel': {
    en: 'Sold by {} on behalf of a software maker.',
    es: 'Vendido por {} por cuenta de un fabricante de software.',
  },
  'ticket-seller': { en: 'A ticket sold through {}.', es: 'Una entrada vendida a través de {}.' },
  'software-reseller': {
    en: '{} resells software of other makers: which tool was bought?',
    es: '{} revende software de otros: ¿qué herramienta se compró?',
  },
  'known-not-a-tool': {
    en: 'Known as something other than a tool: {}.',
    es: 'Conocido como algo distinto de una herramienta: {}.',
  },
  'software-name': { en: 'The name itself speaks of software: {}.', es: 'El propio nombre habla de software: {}.' },
  'context-supports': {
    en: 'Account, category or purpose agree: “{}”.',
    es: 'La cuenta, la categoría o el motivo coinciden: «{}».',
  },
  'context-opposes': {
    en: 'Account, category or purpose disagree: “{}”.',
    es: 'La cuenta, la categoría o el motivo discrepan: «{}».',
  },
  'register-confirmed': { en: 'Confirmed before by the rule {}.', es: 'Confirmado antes con la regla {}.' },
  'register-name': {
    en: 'The text names “{}”, which is in the register.',
    es: 'El texto nombra «{}», que está en el registro.',
  },
  'register-not-a-tool': { en: 'Marked as not a tool by {}.', es: 'Marcado como «no es una herramienta» por {}.' },
  'no-name': { en: 'There is no supplier name to judge.', es: 'No hay nombre de proveedor que juzgar.' },
  'no-evidence': { en: 'Nothing speaks for a tool.', es: 'Nada apunta a una herramienta.' },
};

/** The reason as a sentence for a person. */
export const describeReason = (reason: Reason, language: ReasonLanguage): string =>
  SENTENCES[reason.code][language].replace('{}', () => reason.detail);

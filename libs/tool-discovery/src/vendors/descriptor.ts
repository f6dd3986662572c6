import { routeOf, type Channel } from './payment-channels';
import { splitWords, type Word } from './words';

/** A supplier text taken apart: who was paid, and through whom. */
export interface Descriptor {
  /** All words of the text. */
  readonly words: readonly Word[];
  /** The words of the payee. */
  readonly payee: readonly Word[];
  /** Payment services, shops and resellers in front of the payee, outermost first. */
  readonly channels: readonly Channel[];
}

const WEB_FRONTS: ReadonlySet<string> = new Set(['www', 'http', 'https']);

const withoutClutter = (words: readonly Word[]): readonly Word[] => {
  const first = words[0]?.text ?? '';
  const clutter = WEB_FRONTS.has(first) || /^\d{5,}$/.test(first);
  return clutter && words.length > 1 ? withoutClutter(words.slice(1)) : words;
};

/** Takes a supplier text apart: web clutter, long numbers and payment services in front of the payee come off. */
export const readDescriptor = (text: string): Descriptor => {
  const words = splitWords(text);
  const channels: Channel[] = [];
  let payee = withoutClutter(words);
  for (let routed = routeOf(payee); routed.channel !== null; routed = routeOf(payee)) {
    channels.push(routed.channel);
    payee = withoutClutter(routed.payee);
  }
  return { words, payee, channels };
};

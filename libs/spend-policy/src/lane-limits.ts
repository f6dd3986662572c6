import { type Money, add, compare, subtract, toJson, zero } from '@tandem/money';
import { type Comparison } from './condition';
import { type LocalisedText } from './localised-text';
import { type LaneLimits, type PolicyDocument } from './policy-document';
import { type SpendFacts, exposureOf } from './spend-facts';

/** One limit that a request passes, told like the reason of a rule. */
export interface LimitPassed {
  readonly ruleId: string;
  readonly text: LocalisedText;
}

/**
 * Why a request is no sprint although the rules would let it be one: its cost, together with what the same sprint holds
 * already, is above the cap; it touches data that a sprint may not; or the sprint of its tool is over. Empty where it is
 * within every limit, and for a policy without limits. How long a sprint lasts is no question here: it says when the
 * sprint ends, not what may be one.
 */
export function beyondSprint({ lanes }: PolicyDocument, facts: SpendFacts): LimitPassed[] {
  const { limits } = lanes.sprint;
  if (limits === undefined) {
    return [];
  }
  const over = subtract(add(exposureOf(facts), heldBySprint(facts)), limits.cap);
  return [
    ...(over.minor > 0n ? [{ ruleId: 'sprint:cap', text: capReason(limits, over, facts) }] : []),
    ...(limits.dataClasses.includes(facts.dataClass) ? [] : [{ ruleId: 'sprint:data', text: DATA_REASON }]),
    ...(facts.sprint?.isOver === true ? [{ ruleId: 'sprint:over', text: OVER_REASON }] : []),
  ];
}

/** The comparisons that the limits stand for, so that whoever tries all cases tries these as well. */
export function limitComparisons({ lanes }: PolicyDocument): Comparison[] {
  const { limits } = lanes.sprint;
  return limits === undefined
    ? []
    : [
        { field: 'exposure', operator: 'more-than', value: limits.cap },
        { field: 'dataClass', operator: 'in', value: limits.dataClasses },
      ];
}

/** Whether some sprint may be larger, longer, or touch other data than before. No limits at all are the loosest. */
export function loosensLimits(before: LaneLimits | undefined, after: LaneLimits | undefined): boolean {
  if (before === undefined || after === undefined) {
    return before !== undefined;
  }
  return (
    compare(after.cap, before.cap) > 0 ||
    after.maxDays > before.maxDays ||
    after.dataClasses.some((dataClass) => !before.dataClasses.includes(dataClass))
  );
}

function heldBySprint({ sprint, annualised }: SpendFacts): Money {
  return sprint?.held ?? zero(annualised.currency);
}

function capReason({ cap }: LaneLimits, over: Money, facts: SpendFacts): LocalisedText {
  const held = heldBySprint(facts);
  const en = `${amountIn('en', over)} above the cap of a sprint, which is ${amountIn('en', cap)}`;
  const es = `${amountIn('es', over)} por encima del tope de un Sprint, que es de ${amountIn('es', cap)}`;
  return held.minor === 0n
    ? { en: `${en}.`, es: `${es}.` }
    : {
        en: `${en}, together with the ${amountIn('en', held)} that the sprint of this tool holds already.`,
        es: `${es}, junto con los ${amountIn('es', held)} que el Sprint de esta herramienta ya tiene.`,
      };
}

const DATA_REASON: LocalisedText = {
  en: 'A sprint may not touch data of this kind.',
  es: 'Un Sprint no puede tratar datos de este tipo.',
};

const OVER_REASON: LocalisedText = {
  en: 'The sprint of this tool is over, or is about to be promoted: what goes on is a marathon.',
  es: 'El Sprint de esta herramienta ha terminado o está por promocionarse: lo que sigue es un Maratón.',
};

const SEPARATORS = { en: [',', '.'], es: ['.', ','] } as const;

/** As the product writes amounts in a sentence: "10,000.00 EUR", "10.000,00 EUR". */
function amountIn(language: keyof LocalisedText, value: Money): string {
  const { amount, currency } = toJson(value);
  const [whole = '', cents] = amount.split('.');
  const [group, decimal] = SEPARATORS[language];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${cents === undefined ? grouped : grouped + decimal + cents} ${currency}`;
}

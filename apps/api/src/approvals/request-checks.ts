import { compare, type Money } from '@tandem/money';
import { inWords } from '../platform';
import type { SimilarToolRow } from '../registry';
import type { RequestRecord } from './request-record';
import type { RequestCheck } from './request.dto';

/** What a decider has to know about a request that no field of it says. */
export interface CheckFacts {
  readonly record: RequestRecord;
  /** What the line would have left with the request; nothing where it has no line or another currency. */
  readonly availableAfter: Money | null;
  readonly allowsOverdraft: boolean;
  /** The fiscal year of the line has ended. */
  readonly isYearOver: boolean;
  readonly similarTools: readonly SimilarToolRow[];
  readonly split: SplitFinding;
}

/** Requests by the same person for the same vendor within ninety days, and whether all of them would take another route. */
export interface SplitFinding {
  readonly refs: readonly string[];
  readonly changesRoute: boolean;
}

/** Of a request that is still open. Each with its answer: yes, no, or a person has to judge. */
export function requestChecks(facts: CheckFacts): RequestCheck[] {
  return [roomCheck(facts), dataCheck(facts), duplicateCheck(facts), splitCheck(facts), selfApprovalCheck()];
}

function roomCheck({ record, availableAfter, allowsOverdraft, isYearOver }: CheckFacts): RequestCheck {
  const key = 'line-has-room';
  if (isYearOver) {
    return {
      key,
      ok: false,
      text: { en: 'The fiscal year of the line is over.', es: 'El ejercicio de la partida ya terminó.' },
    };
  }
  if (record.reservation) {
    const { amount } = record.reservation;
    return {
      key,
      ok: true,
      text: {
        en: `${inWords(amount, 'en')} is set aside on the line.`,
        es: `${inWords(amount, 'es')} están reservados en la partida.`,
      },
    };
  }
  if (!availableAfter) {
    return {
      key,
      ok: null,
      text: { en: 'No line and amount are given yet.', es: 'Aún no se han indicado partida e importe.' },
    };
  }
  const hasRoom = allowsOverdraft || compare(availableAfter, { ...availableAfter, minor: 0n }) >= 0;
  return {
    key,
    ok: hasRoom,
    text: hasRoom
      ? {
          en: `The line has room: ${inWords(availableAfter, 'en')} would be left.`,
          es: `La partida tiene saldo: quedarían ${inWords(availableAfter, 'es')}.`,
        }
      : { en: 'The line has not enough left.', es: 'La partida no tiene saldo suficiente.' },
  };
}

const DATA = {
  none: { en: 'The tool will see no data of the company.', es: 'La herramienta no verá datos de la empresa.' },
  internal: {
    en: 'The tool will see internal data, no personal data.',
    es: 'La herramienta verá datos internos, no personales.',
  },
  personal: { en: 'The tool will see personal data.', es: 'La herramienta verá datos personales.' },
  sensitive: {
    en: 'The tool will see sensitive personal data.',
    es: 'La herramienta verá datos personales sensibles.',
  },
} as const;

function dataCheck({ record }: CheckFacts): RequestCheck {
  const { dataClass } = record.content;
  const text = dataClass
    ? DATA[dataClass]
    : { en: 'What data it will see is not answered.', es: 'No se ha dicho qué datos verá.' };
  return { key: 'data-class', ok: dataClass !== null, text };
}

function duplicateCheck({ record, similarTools }: CheckFacts): RequestCheck {
  const key = 'duplicate';
  if (similarTools.length === 0) {
    return {
      key,
      ok: true,
      text: { en: 'Nothing in the register does the same.', es: 'Nada del registro hace lo mismo.' },
    };
  }
  const names = similarTools.map(({ tool }) => tool.name).join(', ');
  const isExplained = (record.content.whyNotExisting ?? '').trim() !== '';
  return {
    key,
    ok: isExplained ? true : null,
    text: isExplained
      ? {
          en: `Similar: ${names}. The requester says why not.`,
          es: `Similares: ${names}. El solicitante explica por qué no.`,
        }
      : { en: `Similar: ${names}. Not explained.`, es: `Similares: ${names}. Sin explicación.` },
  };
}

function splitCheck({ split }: CheckFacts): RequestCheck {
  const key = 'not-split';
  if (!split.changesRoute) {
    return {
      key,
      ok: true,
      text: {
        en: 'No other requests of the last 90 days would change the route.',
        es: 'Ninguna otra solicitud de los últimos 90 días cambiaría el recorrido.',
      },
    };
  }
  const refs = split.refs.join(', ');
  return {
    key,
    ok: false,
    text: {
      en: `Together with ${refs} (same person, same vendor, 90 days) it would need more approvals.`,
      es: `Junto con ${refs} (misma persona, mismo proveedor, 90 días) necesitaría más aprobaciones.`,
    },
  };
}

/** Says a rule of the workflow that no request can break, where a decider looks for it. */
function selfApprovalCheck(): RequestCheck {
  return {
    key: 'self-approval',
    ok: true,
    text: { en: 'Nobody decides on their own request.', es: 'Nadie decide sobre su propia solicitud.' },
  };
}

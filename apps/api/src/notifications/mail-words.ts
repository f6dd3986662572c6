import type { Language } from '@tandem/formatting';
import type { NoticeKind, NoticeSubject } from './notice-rules';

interface Named {
  readonly thing: string;
  readonly who: string;
}

interface MailWords {
  readonly subject: Readonly<Record<NoticeKind, (thing: string) => string>>;
  readonly sentence: Readonly<Record<NoticeKind, (named: Named) => string>>;
  readonly product: string;
  readonly label: Readonly<
    Record<
      'amount' | 'agreed' | 'whatFor' | 'due' | 'left' | 'reason' | 'condition' | 'task' | 'evidence' | 'why' | 'days',
      string
    >
  >;
  readonly left: (amount: string, line: string) => string;
  readonly days: (from: string, back: string) => string;
  readonly open: Readonly<Record<NoticeSubject, string>>;
  readonly verdict: Readonly<Record<'approve' | 'changes' | 'reject', string>>;
  readonly digest: (count: number, day: string) => string;
  readonly digestWhy: string;
  readonly foot: string;
}

/** What mails say. Each language has every word, or this does not compile. */
export const MAIL_WORDS: Readonly<Record<Language, MailWords>> = {
  en: {
    subject: {
      'request.decide': (thing) => `${thing}: a decision is needed`,
      'request.half-time': (thing) => `${thing}: half of the time is over`,
      'request.overdue': (thing) => `${thing}: the decision is overdue`,
      'request.escalated': (thing) => `${thing}: nobody has decided in time`,
      'request.change': (thing) => `${thing}: changes are asked for`,
      'policy.sign': (thing) => `${thing}: a signature is needed`,
      'request.approved': (thing) => `${thing}: approved`,
      'request.rejected': (thing) => `${thing}: rejected`,
      'request.expired': (thing) => `${thing}: expired`,
      'request.withdrawn': (thing) => `${thing}: withdrawn`,
      'request.cancelled': (thing) => `${thing}: called off`,
      'sprint.ending': (thing) => `${thing}: the sprint ends soon`,
      'sprint.ended': (thing) => `${thing}: the sprint has ended`,
      'task.due-soon': (thing) => `${thing}: a condition is due soon`,
      'task.overdue': (thing) => `${thing}: a condition is overdue`,
      'task.reopened': (thing) => `${thing}: a condition is not met yet`,
      'task.met': (thing) => `${thing}: confirm that a condition is met`,
      'task.confirmed': (thing) => `${thing}: a condition is confirmed`,
      'task.waived': (thing) => `${thing}: a condition is waived`,
      'policy.in-force': (thing) => `${thing}: in force`,
      'import.failed': (thing) => `${thing}: the import could not be published`,
      'delegation.appointed': (thing) => `${thing}: you decide for them`,
      'delegation.over': (thing) => `${thing}: the delegation is over`,
    },
    sentence: {
      'request.decide': ({ thing, who }) => `${who} asks for ${thing}, and it waits for a decision.`,
      'request.half-time': ({ thing }) => `Half of the time for a decision about ${thing} is over.`,
      'request.overdue': ({ thing }) => `The decision about ${thing} is overdue.`,
      'request.escalated': ({ thing }) =>
        `Nobody has decided about ${thing} in time. The same people decide; you are told because they answer to you or you would stand in.`,
      'request.change': ({ thing, who }) => `${who} asks for changes before deciding about ${thing}.`,
      'policy.sign': ({ thing, who }) => `${who} asks for signatures of ${thing}.`,
      'request.approved': ({ thing, who }) => `${who} approved ${thing}. Nothing is left to do.`,
      'request.rejected': ({ thing, who }) => `${who} rejected ${thing}. What was set aside is free again.`,
      'request.expired': ({ thing }) => `${thing} expired. What was set aside is free again.`,
      'request.withdrawn': ({ thing, who }) => `${who} withdrew ${thing}, about which a decision had been made.`,
      'request.cancelled': ({ thing, who }) =>
        `${who} called off ${thing}, which had been approved. What was not spent is free again.`,
      'sprint.ending': ({ thing }) =>
        `The sprint of ${thing} ends within days. It can be promoted, or it ends by itself.`,
      'sprint.ended': ({ thing }) =>
        `The sprint of ${thing} ended without a decision. What was committed and not spent is free again.`,
      'task.due-soon': ({ thing }) => `A condition of the approval of ${thing} has to be met soon.`,
      'task.overdue': ({ thing }) =>
        `The day for a condition of the approval of ${thing} is over, and nobody says that it is met.`,
      'task.reopened': ({ thing, who }) =>
        `${who} does not see yet that a condition of the approval of ${thing} is met.`,
      'task.met': ({ thing, who }) =>
        `${who} says that a condition of the approval of ${thing} is met. It waits for a confirmation.`,
      'task.confirmed': ({ thing, who }) => `${who} confirmed that a condition of the approval of ${thing} is met.`,
      'task.waived': ({ thing, who }) =>
        `${who} waived a condition of the approval of ${thing}. Nothing is left to do for it.`,
      'policy.in-force': ({ thing }) => `${thing} is in force. Requests handed in from now on go by it.`,
      'import.failed': ({ thing }) => `${thing} could not be published, and nothing was posted.`,
      'delegation.appointed': ({ thing }) => `${thing} will be away. You decide for them, and both names go on record.`,
      'delegation.over': ({ thing }) =>
        `The delegation with ${thing} is over. What was not decided waits for its principal.`,
    },
    product: 'Tandem',
    label: {
      amount: 'Amount',
      agreed: 'Approved',
      whatFor: 'What for',
      due: 'Due',
      left: 'Left on the line',
      reason: 'Reason',
      condition: 'On condition',
      task: 'Condition',
      evidence: 'What shows it',
      why: 'Why',
      days: 'When',
    },
    left: (amount, line) => `${amount} on ${line}`,
    days: (from, back) => `from ${from}, back on ${back}`,
    open: {
      request: 'Open the request',
      task: 'Open the request',
      policy: 'Open the policy',
      import: 'Open the import',
      delegation: 'Open the delegations',
    },
    verdict: {
      approve: 'Prepare an approval',
      changes: 'Prepare a question',
      reject: 'Prepare a rejection',
    },
    digest: (count, day) => `${day}: ${count} ${count === 1 ? 'notice' : 'notices'} from Tandem`,
    digestWhy: 'This mail comes once a day because its reader chose so in Tandem.',
    foot: 'Links open Tandem and do nothing by themselves.',
  },
  es: {
    subject: {
      'request.decide': (thing) => `${thing}: falta una decisión`,
      'request.half-time': (thing) => `${thing}: ha pasado la mitad del plazo`,
      'request.overdue': (thing) => `${thing}: decisión vencida`,
      'request.escalated': (thing) => `${thing}: nadie ha decidido a tiempo`,
      'request.change': (thing) => `${thing}: se piden cambios`,
      'policy.sign': (thing) => `${thing}: falta una firma`,
      'request.approved': (thing) => `${thing}: aprobada`,
      'request.rejected': (thing) => `${thing}: rechazada`,
      'request.expired': (thing) => `${thing}: caducada`,
      'request.withdrawn': (thing) => `${thing}: retirada`,
      'request.cancelled': (thing) => `${thing}: anulada`,
      'sprint.ending': (thing) => `${thing}: el Sprint termina pronto`,
      'sprint.ended': (thing) => `${thing}: el Sprint ha terminado`,
      'task.due-soon': (thing) => `${thing}: una condición vence pronto`,
      'task.overdue': (thing) => `${thing}: una condición está vencida`,
      'task.reopened': (thing) => `${thing}: una condición aún no se cumple`,
      'task.met': (thing) => `${thing}: falta confirmar que se cumple una condición`,
      'task.confirmed': (thing) => `${thing}: condición confirmada`,
      'task.waived': (thing) => `${thing}: condición dispensada`,
      'policy.in-force': (thing) => `${thing}: en vigor`,
      'import.failed': (thing) => `${thing}: no se pudo publicar la importación`,
      'delegation.appointed': (thing) => `${thing}: delegación de sus decisiones`,
      'delegation.over': (thing) => `${thing}: la delegación terminó`,
    },
    sentence: {
      'request.decide': ({ thing, who }) => `${who} solicita ${thing} y falta una decisión.`,
      'request.half-time': ({ thing }) => `Ha pasado la mitad del plazo para decidir sobre ${thing}.`,
      'request.overdue': ({ thing }) => `La decisión sobre ${thing} está vencida.`,
      'request.escalated': ({ thing }) =>
        `Nadie ha decidido a tiempo sobre ${thing}. Deciden las mismas personas; se avisa a quien las dirige o a quien las sustituiría.`,
      'request.change': ({ thing, who }) => `${who} pide cambios antes de decidir sobre ${thing}.`,
      'policy.sign': ({ thing, who }) => `${who} pide firmas para ${thing}.`,
      'request.approved': ({ thing, who }) => `${who} aprobó ${thing}. No queda nada por hacer.`,
      'request.rejected': ({ thing, who }) => `${who} rechazó ${thing}. Lo reservado vuelve a estar disponible.`,
      'request.expired': ({ thing }) => `${thing} caducó. Lo reservado vuelve a estar disponible.`,
      'request.withdrawn': ({ thing, who }) => `${who} retiró ${thing}, sobre la que ya había una decisión.`,
      'request.cancelled': ({ thing, who }) =>
        `${who} anuló ${thing}, que estaba aprobada. Lo no gastado vuelve a estar disponible.`,
      'sprint.ending': ({ thing }) =>
        `El Sprint de ${thing} termina en pocos días. Se puede promocionar; si no, termina por sí mismo.`,
      'sprint.ended': ({ thing }) =>
        `El Sprint de ${thing} terminó sin decisión. Lo comprometido y no gastado vuelve a estar disponible.`,
      'task.due-soon': ({ thing }) => `Pronto vence una condición de la aprobación de ${thing}.`,
      'task.overdue': ({ thing }) =>
        `Venció una condición de la aprobación de ${thing} y nadie ha indicado que se cumpla.`,
      'task.reopened': ({ thing, who }) => `${who} aún no ve que se cumpla una condición de la aprobación de ${thing}.`,
      'task.met': ({ thing, who }) =>
        `${who} indica que se cumple una condición de la aprobación de ${thing}. Falta confirmarlo.`,
      'task.confirmed': ({ thing, who }) => `${who} confirmó que se cumple una condición de la aprobación de ${thing}.`,
      'task.waived': ({ thing, who }) =>
        `${who} dispensó una condición de la aprobación de ${thing}. No queda nada por hacer.`,
      'policy.in-force': ({ thing }) => `${thing} está en vigor. Rige las solicitudes que se envíen desde ahora.`,
      'import.failed': ({ thing }) => `${thing} no se pudo publicar y no se contabilizó nada.`,
      'delegation.appointed': ({ thing }) =>
        `${thing} va a estar fuera y delega sus decisiones en quien recibe este aviso. Constarán los dos nombres.`,
      'delegation.over': ({ thing }) => `La delegación con ${thing} terminó. Lo que no se decidió vuelve a su titular.`,
    },
    product: 'Tandem',
    label: {
      amount: 'Importe',
      agreed: 'Aprobado',
      whatFor: 'Para qué',
      due: 'Vence',
      left: 'Queda en la partida',
      reason: 'Motivo',
      condition: 'Con la condición',
      task: 'Condición',
      evidence: 'Qué lo demuestra',
      why: 'Por qué',
      days: 'Cuándo',
    },
    left: (amount, line) => `${amount} en ${line}`,
    days: (from, back) => `desde ${from}, de vuelta el ${back}`,
    open: {
      request: 'Abrir la solicitud',
      task: 'Abrir la solicitud',
      policy: 'Abrir la política',
      import: 'Abrir la importación',
      delegation: 'Abrir las delegaciones',
    },
    verdict: {
      approve: 'Preparar una aprobación',
      changes: 'Preparar una pregunta',
      reject: 'Preparar un rechazo',
    },
    digest: (count, day) => `${day}: ${count} ${count === 1 ? 'aviso' : 'avisos'} de Tandem`,
    digestWhy: 'Este correo llega una vez al día porque así se eligió en Tandem.',
    foot: 'Los enlaces abren Tandem y no hacen nada por sí mismos.',
  },
};

import { type Texts } from '../i18n/texts';
import { PROBLEM_CODES } from '../api/problem';
import { type Role } from '../api/shapes';

/** The acts that the product records, as `noun.verb`. */
export const TRAIL_ACTIONS = [
  'tool.register',
  'tool.change',
  'tool.transition',
  'tool.discover',
  'tool.propose',
  'tool.authorise',
  'tool.verify',
  'tool.unseal',
  'tool.undo',
  'vendor.add',
  'person.create',
  'person.change',
  'person.choose-mail',
  'mail.resend',
  'session.open',
  'session.close',
  'unit.create',
  'unit.appoint',
  'cost-centre.create',
  'exchange-rate.add',
  'business-calendar.create',
  'business-calendar.change',
  'business-calendar.delete',
  'holiday.add',
  'holiday.remove',
  'holiday.take-over',
  'organisation.set-up',
  'budget-line.create',
  'budget-line.supplement',
  'request.create',
  'request.copy',
  'request.change',
  'request.submit',
  'request.approve',
  'request.request-changes',
  'request.reject',
  'request.withdraw',
  'request.reduce',
  'request.cancel',
  'request.expire',
  'request.recuse',
  'request.escalate',
  'delegation.create',
  'delegation.begin',
  'delegation.end',
  'delegation.expire',
  'request.pass-on',
  'request.re-route',
  'sprint.begin',
  'sprint.remind',
  'sprint.prolong',
  'sprint.end',
  'sprint.stop',
  'sprint.promote',
  'step.remind',
  'step.escalate',
  'task.open',
  'task.complete',
  'task.confirm',
  'task.reopen',
  'task.waive',
  'task.lapse',
  'policy.adopt',
  'policy.sign',
  'policy.draft',
  'policy.edit',
  'policy.ask-signatures',
  'policy.discard',
  'policy.export',
  'budget-line.cut',
  'import.preview',
  'import.change',
  'import.publish',
  'import.fail',
  'import.reverse',
  'import.discard',
  'finding.link',
  'finding.request',
  'finding.ignore',
  'finding.not-a-tool',
  'finding.confirm',
  'finding.regularise',
  'finding.undo',
  'saved-view.create',
  'saved-view.change',
  'saved-view.delete',
  'export.create',
  'trail.verify',
  'trail.export',
  'demo.begin',
  'demo.finish',
] as const;

export type TrailAction = (typeof TRAIL_ACTIONS)[number];

/** What somebody tried when they were refused: the trail then names the operation of the API. */
const OPERATIONS = [
  'signIn',
  'createPerson',
  'updatePerson',
  'createUnit',
  'appointManager',
  'createCostCentre',
  'createExchangeRate',
  'createBusinessCalendar',
  'updateBusinessCalendar',
  'deleteBusinessCalendar',
  'addHoliday',
  'removeHoliday',
  'takeOverHolidays',
  'createTool',
  'updateTool',
  'editTools',
  'previewToolsEdit',
  'undoToolEdits',
  'verifyTool',
  'createVendor',
  'createBudgetLine',
  'supplementBudgetLine',
  'createRequest',
  'copyRequest',
  'promoteSprint',
  'updateRequest',
  'submitRequest',
  'withdrawRequest',
  'reduceRequest',
  'cancelRequest',
  'decideRequest',
  'listDelegations',
  'createDelegation',
  'endDelegation',
  'previewDeparture',
  'listStuckRequests',
  'reRouteRequest',
  'getDecisionLink',
  'decideByLink',
  'resendMail',
  'replaceNoticePreferences',
  'listRequestTasks',
  'completeRequestTask',
  'confirmRequestTask',
  'reopenRequestTask',
  'waiveRequestTask',
  'createImport',
  'updateImport',
  'publishImport',
  'reverseImport',
  'triageFinding',
  'listAuditEvents',
  'downloadEvidence',
  'verifyAudit',
  'runVerification',
  'getLastVerification',
  'getAuditEvent',
  'drawSample',
  'getCoverage',
  'getHome',
  'listLateApprovals',
  'completeSetup',
  'evaluatePolicy',
  'createPolicyDraft',
  'editPolicyDraft',
  'askForSignatures',
  'signPolicy',
  'discardPolicyDraft',
  'rehearsePolicy',
  'downloadPolicy',
  'matchVendors',
  'listBudgetLines',
  'getBudgetLine',
  'listLineEntries',
  'listEntries',
  'listRequests',
  'getRequest',
  'listImports',
  'getImport',
  'listImportRows',
  'listFindings',
  'getFinding',
  'getConsolidated',
  'createExport',
  'createView',
  'updateView',
  'deleteView',
] as const;

const ROLES: readonly Role[] = ['requester', 'cmo', 'cio', 'finance', 'approver', 'auditor', 'admin'];

/** "Changed the tool", or "Tried to change a tool" for a refusal. An act without words of its own is shown as recorded. */
export function actionWords(action: string, texts: Texts): string {
  const known = TRAIL_ACTIONS.find((candidate) => candidate === action);
  if (known !== undefined) {
    return texts.t(`audit.action.${known}`);
  }
  const operation = OPERATIONS.find((candidate) => candidate === action);
  return operation === undefined ? action : texts.t('audit.tried', { what: texts.t(`audit.operation.${operation}`) });
}

/** Why something was refused, by the code of the problem; a code without words is no reason to show. */
export function refusalWords(code: string | null, texts: Texts): string {
  const known = PROBLEM_CODES.find((candidate) => candidate === code);
  return known === undefined ? '' : texts.t(`app.problem.${known}`);
}

/** Why the product did something by itself. */
export const REASONS = [
  'changes-unanswered',
  'year-ended',
  'unknown-department',
  'no-budget',
  'demo-made-up',
  'demo-complete',
] as const;

/** How the trail gave these reasons before it kept codes. What is sealed stays as it was written. */
const ONCE_RECORDED: Readonly<Record<string, (typeof REASONS)[number]>> = {
  'Changes were asked for, and it was not handed in again within 30 days.': 'changes-unanswered',
  'The fiscal year of its budget line is over.': 'year-ended',
  'Payments of departments that the company does not have': 'unknown-department',
  'A payment without authorised budget': 'no-budget',
  'The company, its people and its payments are made up': 'demo-made-up',
  'The demo is complete': 'demo-complete',
};

/** The words for a reason that the product gave; one that somebody wrote is said as they wrote it. */
export function reasonWords(reason: string | null, texts: Texts): string {
  const known = REASONS.find((code) => code === reason) ?? ONCE_RECORDED[reason ?? ''];
  return known === undefined ? (reason ?? '') : texts.t(`app.reason.${known}`);
}

/** Every capacity there is, in which somebody or something acts. */
export const CAPACITIES: readonly string[] = [...ROLES, 'system', 'operator', 'self', 'none'];

/** The post somebody acted in; the product itself and its command line are capacities too. */
export function capacityWords(capacity: string, texts: Texts): string {
  const role = ROLES.find((candidate) => candidate === capacity);
  if (role !== undefined) {
    return texts.t(`app.role.${role}`);
  }
  switch (capacity) {
    case 'system':
      return texts.t('audit.system');
    case 'operator':
      return texts.t('audit.operator');
    case 'self':
      return texts.t('audit.self');
    case 'none':
      return texts.t('audit.noRole');
    default:
      return capacity;
  }
}

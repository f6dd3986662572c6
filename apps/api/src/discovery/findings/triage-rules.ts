import type { FindingRecord, FindingState } from './finding-record';
import type { FindingStatus } from './finding-store';

/** What somebody can decide about a finding. */
export const TRIAGE_ACTIONS = ['link', 'request', 'ignore', 'not-a-tool', 'confirm', 'undo'] as const;
export type TriageAction = (typeof TRIAGE_ACTIONS)[number];

const OPEN: readonly FindingStatus[] = ['new', 'ignored'];

/** Why an action is not open to a finding as it is, as a sentence for the person who tried; nothing when it is. */
export function triageRefusal(
  { certainty, status }: Pick<FindingState, 'certainty' | 'status'>,
  action: TriageAction,
): string | undefined {
  if (action === 'undo') return status === 'regularised' ? 'An approved request cannot be undone here.' : undefined;
  if (!OPEN.includes(status)) return `The finding is ${WORDS[status]} already: undo that first.`;
  if (action === 'confirm' && certainty === 'found') return 'The finding is certain already.';
  return undefined;
}

/** Why nobody can ask for what a finding found, with the request that does already; nothing when somebody can. */
export function askingRefusal(
  { ref, state: { status } }: Pick<FindingRecord, 'ref' | 'state'>,
  otherRequest: string | undefined,
): string | undefined {
  if (OPEN.includes(status)) return undefined;
  return otherRequest
    ? `${ref} is the subject of ${otherRequest} already.`
    : `${ref} is ${WORDS[status]} already: it cannot be asked for any more.`;
}

/** Which actions are open to a finding. */
export const openActions = (state: Pick<FindingState, 'certainty' | 'status'>): TriageAction[] =>
  TRIAGE_ACTIONS.filter((action) => triageRefusal(state, action) === undefined);

const WORDS: Readonly<Record<FindingStatus, string>> = {
  new: 'new',
  linked: 'linked to a tool',
  'request-started': 'the subject of a request',
  ignored: 'ignored',
  'not-a-tool': 'marked as not a tool',
  regularised: 'regularised',
};

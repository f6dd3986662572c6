import type { PolicyDocument } from '@tandem/spend-policy';
import type { Role, SignedIn } from '../identity';
import { Database } from '../platform';
import { AskForSignatures } from '../approvals/policies/ask-for-signatures';
import { CreatePolicyDraft } from '../approvals/policies/create-policy-draft';
import { DiscardPolicyDraft } from '../approvals/policies/discard-policy-draft';
import { EditPolicyDraft } from '../approvals/policies/edit-policy-draft';
import type { PolicyDetail, PolicyList } from '../approvals/policies/policy.dto';
import type { PolicyDraftInput, PolicyEdit, SignatureInput } from '../approvals/policies/policy-input.dto';
import { PolicyQueries } from '../approvals/policies/policy.queries';
import { SignPolicy } from '../approvals/policies/sign-policy';
import { type Desk, openDesk } from './approval-desk';

/** A company whose officers change their policy, with the verbs of that. */
export interface PolicyDesk extends Desk {
  begin(input?: PolicyDraftInput, actor?: SignedIn): Promise<string>;
  /** Writes the draft; what is not said stays as it is. */
  edit(id: string, change: DraftChange, actor?: SignedIn): Promise<PolicyDetail>;
  ask(id: string, actor?: SignedIn): Promise<PolicyDetail>;
  /** Signs the text as it is, or the one that was read before. */
  sign(id: string, role: SignatureInput['role'], signing?: { read?: PolicyDetail; actor?: SignedIn }): Promise<void>;
  discard(id: string): Promise<void>;
  policy(id: string, actor?: SignedIn): Promise<PolicyDetail>;
  policies(actor?: SignedIn, discarded?: 'true' | 'false'): Promise<PolicyList>;
  /** A draft with this text, for which signatures are asked. */
  proposed(change: DraftChange, actor?: SignedIn): Promise<PolicyDetail>;
}

export interface DraftChange extends Partial<Omit<PolicyEdit, 'document'>> {
  readonly document?: (before: PolicyDocument) => object;
}

const DUE = '2026-12-24';

export async function openPolicyDesk(): Promise<PolicyDesk> {
  const desk = await openDesk();
  const { app } = desk;
  const as = (role: Role): SignedIn => desk.as(role);
  const inTransaction = <T>(work: Parameters<Database['transaction']>[0]): Promise<T> =>
    app.get(Database).transaction(work) as Promise<T>;
  const policy = (id: string, actor = as('cio')): Promise<PolicyDetail> => app.get(PolicyQueries).get(id, actor);
  const begin = (input: PolicyDraftInput = {}, actor = as('cio')): Promise<string> =>
    app.get(CreatePolicyDraft).execute(input, actor);
  const edit = async (id: string, change: DraftChange, actor = as('cio')): Promise<PolicyDetail> => {
    const { revision, document, plannedFrom, why } = await policy(id);
    const written = {
      plannedFrom: change.plannedFrom ?? plannedFrom,
      why: change.why ?? why,
      document: change.document?.(document as PolicyDocument) ?? document,
    };
    await app.get(EditPolicyDraft).execute(id, written, revision, actor);
    return policy(id);
  };
  const ask = async (id: string, actor = as('cio')): Promise<PolicyDetail> => {
    const { revision } = await policy(id);
    await inTransaction((tx) => app.get(AskForSignatures).execute(tx, id, { revision, dueOn: DUE }, actor));
    return policy(id);
  };
  return {
    ...desk,
    begin,
    edit,
    ask,
    policy,
    sign: async (id, role, { read, actor = as(role) } = {}) => {
      const { hash, revision } = read ?? (await policy(id));
      await inTransaction((tx) => app.get(SignPolicy).execute(tx, id, { hash, revision, role }, actor));
    },
    discard: async (id) => {
      const { revision } = await policy(id);
      await app.get(DiscardPolicyDraft).execute(id, revision, as('cio'));
    },
    policies: (actor = as('cio'), discarded = 'false') => app.get(PolicyQueries).list({ discarded }, actor),
    proposed: async (change, actor = as('cio')) => {
      const id = await begin({}, actor);
      await edit(id, change, actor);
      return ask(id, actor);
    },
  };
}

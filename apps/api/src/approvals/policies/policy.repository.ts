import { canonicalText, type PolicyDocument, type PolicySignature } from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import { Clock, notFound, type Tx } from '../../platform';
import { hashOf, POLICY_COLUMNS, type PolicyRecord, policyRecord, type PolicyRow } from './policy-record';

/** What a draft says: its text, why it should be, and from when. */
export interface DraftContent {
  readonly document: PolicyDocument;
  readonly why: string;
  readonly plannedFrom: string;
}

@Injectable()
export class PolicyRepository {
  constructor(private readonly clock: Clock) {}

  /**
   * One version, held until the transaction ends, so that an edit and a signature come one after the other.
   *
   * @throws Problem `not_found`
   */
  async lock(tx: Tx, id: string): Promise<PolicyRecord> {
    await tx.query('select from policy_version where id = $1 for no key update', [id]);
    // Read by a second statement: the first one saw the signatures as they were before it had to wait for the lock.
    const [row] = await tx.query<PolicyRow>(`select ${POLICY_COLUMNS} from policy_version p where p.id = $1`, [id]);
    if (!row) throw notFound('policy');
    return policyRecord(row);
  }

  /** The draft that is open, if there is one; nobody begins another until the transaction ends. */
  async openDraft(tx: Tx): Promise<{ id: string; version: number } | undefined> {
    await tx.query("select from policy_version where status = 'in-force' for no key update");
    const [draft] = await tx.query<{ id: string; version: number }>(
      "select id, version from policy_version where status = 'draft'",
    );
    return draft;
  }

  /** The number that the next version gets; that of a discarded draft is never given again. */
  async nextNumber(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ next: number }>('select max(version) + 1 as next from policy_version');
    if (!row) throw new Error('The database did not count the versions of the policy.');
    return row.next;
  }

  async addDraft(tx: Tx, content: DraftContent, by: { authorId: string; basedOnId: string | null }): Promise<string> {
    const { document, why, plannedFrom } = content;
    const text = canonicalText(document);
    const [made] = await tx.query<{ id: string }>(
      `insert into policy_version (policy_id, version, name, status, effective_from, planned_from, canonical_text, hash, why, revision,
                                   author_id, based_on_id, created_at, updated_at)
       values ($1, $2, $3, 'draft', $4, $4, $5, $6, $7, 1, $8, $9, $10, $10) returning id`,
      [
        document.id,
        document.version,
        document.name,
        plannedFrom,
        text,
        hashOf(text),
        why,
        by.authorId,
        by.basedOnId,
        this.clock.now(),
      ],
    );
    if (!made) throw new Error('The database did not answer with the new draft.');
    return made.id;
  }

  /** An edit is a revision of its own: nothing that was signed is of it, and signatures have to be asked for again. */
  async saveDraft(tx: Tx, id: string, { document, why, plannedFrom }: DraftContent): Promise<void> {
    const text = canonicalText(document);
    await tx.query(
      `update policy_version
          set name = $2, canonical_text = $3, hash = $4, why = $5, planned_from = $6, effective_from = $6, updated_at = $7,
              revision = revision + 1, asked_at = null, signing_due = null, roles_settled_at = null
        where id = $1`,
      [id, document.name, text, hashOf(text), why, plannedFrom, this.clock.now()],
    );
  }

  async discard(tx: Tx, id: string): Promise<void> {
    await tx.query("update policy_version set status = 'discarded', ended_at = $2, updated_at = $2 where id = $1", [
      id,
      this.clock.now(),
    ]);
  }

  /** From now on the officers may sign; whoever gets a post later may not. */
  async ask(tx: Tx, id: string, dueOn: string): Promise<void> {
    await tx.query(
      'update policy_version set asked_at = $2, updated_at = $2, signing_due = $3, roles_settled_at = now() where id = $1',
      [id, this.clock.now(), dueOn],
    );
  }

  async addSignature(tx: Tx, id: string, { personId, role, hash, revision }: PolicySignature): Promise<void> {
    await tx.query(
      'insert into policy_signature (policy_version_id, person_id, role, hash, revision, signed_at) values ($1, $2, $3, $4, $5, $6)',
      [id, personId, role, hash, revision, this.clock.now()],
    );
  }

  /** Everybody has signed it: its day is settled. What was signed before and still waits for its day is overtaken. */
  async settle(tx: Tx, id: string, effectiveFrom: string): Promise<void> {
    await tx.query("update policy_version set status = 'superseded', ended_at = $1 where status = 'signed'", [
      this.clock.now(),
    ]);
    await tx.query("update policy_version set status = 'signed', effective_from = $2 where id = $1", [
      id,
      effectiveFrom,
    ]);
  }
}

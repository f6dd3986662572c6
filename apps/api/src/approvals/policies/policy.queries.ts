import { type Loosening, policyToJson, type SigningRole, signingState } from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import { hasPermission, type PersonRef, type SignedIn } from '../../identity';
import { Database, notFound } from '../../platform';
import { personRef } from '../../registry';
import { EffectiveDay } from './effective-day';
import { factsToJson } from './facts-json';
import type {
  PoliciesQuery,
  PolicyDetail,
  PolicyList,
  PolicyLoosening,
  PolicySignature,
  PolicyView,
} from './policy.dto';
import { PolicyExamination, type Read } from './policy-examination';
import { type PolicyRecord, storedDocument } from './policy-record';
import { PolicyRegister } from './policy-register';
import { SigningChances } from './signing-chances';

interface StoredSignature {
  readonly person: PersonRef;
  readonly personId: string;
  readonly role: SigningRole;
  readonly hash: string;
  readonly revision: number;
  readonly signedAt: string;
}

interface ViewRow extends Omit<PolicyView, 'signatures' | 'missingSignatures' | 'document' | 'rules' | Instants> {
  readonly text: string;
  readonly askedAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly signatures: readonly StoredSignature[];
}
type Instants = 'askedAt' | 'createdAt' | 'updatedAt';

const VIEWS = `
  select p.id, p.version, p.name, p.status, p.effective_from as "effectiveFrom", p.hash, p.canonical_text as text, p.revision, p.why,
         case when author.id is not null then ${personRef('author')} end as author, base.version as "basedOn",
         p.planned_from as "plannedFrom", p.asked_at as "askedAt", p.signing_due as "signingDue",
         p.created_at as "createdAt", p.updated_at as "updatedAt",
         (select ${personRef('editor')} from audit_event e join person editor on editor.id = e.actor_id
           where e.object_type = 'policy' and e.object_id = p.id::text and e.result = 'done'
             and e.action in ('policy.draft', 'policy.edit', 'policy.discard') order by e.id desc limit 1) as "updatedBy",
         coalesce((select json_agg(json_build_object('person', ${personRef('who')}, 'personId', s.person_id, 'role', s.role, 'hash', s.hash,
                                     'revision', s.revision, 'signedAt', s.signed_at) order by s.signed_at, s.role)
                     from policy_signature s join person who on who.id = s.person_id where s.policy_version_id = p.id), '[]') as signatures
    from policy_version p
    left join person author on author.id = p.author_id
    left join policy_version base on base.id = p.based_on_id`;

/** Whether somebody sees texts on which the officers have not agreed yet. */
const seesDrafts = (actor: SignedIn): boolean =>
  hasPermission(actor, 'policy.edit') || hasPermission(actor, 'policy.sign');

@Injectable()
export class PolicyQueries {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyRegister,
    private readonly examination: PolicyExamination,
    private readonly effectiveDay: EffectiveDay,
    private readonly chances: SigningChances,
  ) {}

  /** Every version, newest first. A company has a handful, so they come whole. */
  async list({ discarded }: PoliciesQuery, actor: SignedIn): Promise<PolicyList> {
    const { id } = await this.database.transaction((tx) => this.policies.inForce(tx));
    const hidden = [
      ...(seesDrafts(actor) ? [] : ['draft']),
      ...(seesDrafts(actor) && discarded === 'true' ? [] : ['discarded']),
    ];
    const rows = await this.database.read<ViewRow>(`${VIEWS} where p.status <> all ($1) order by p.version desc`, [
      hidden,
    ]);
    const items = rows.map(policyView);
    const inForce = items.find((policy) => policy.id === id);
    if (!inForce) throw new Error('The policy in force is not among the policies.');
    return { items, nextCursor: null, inForce };
  }

  /** @throws Problem `not_found`, also for a draft that is not this person's to see */
  async view(id: string, actor: SignedIn): Promise<PolicyView> {
    return policyView(await this.row(id, actor));
  }

  /** @throws Problem `not_found`, also for a draft that is not this person's to see */
  async get(id: string, actor: SignedIn): Promise<PolicyDetail> {
    const inForce = await this.database.transaction((tx) => this.policies.inForce(tx));
    const read: Read = (sql, values) => this.database.read(sql, values);
    const row = await this.row(id, actor);
    const record = recordOf(row);
    const [checks, effect, maySign, [open]] = await Promise.all([
      this.examination.checks(record.document, read),
      this.effectiveDay.of(inForce.document, record.document, row.plannedFrom),
      this.chances.of(record, actor, read),
      read<{ requests: number }>("select count(*)::int as requests from request where status = 'submitted'"),
    ]);
    return {
      ...policyView(row),
      checks,
      loosens: effect.strictness.loosens,
      loosenings: effect.strictness.examples.map(looseningView),
      earliestFrom: row.status === 'draft' ? effect.from : row.effectiveFrom,
      openRequests: open?.requests ?? 0,
      maySign,
    };
  }

  private async row(id: string, actor: SignedIn): Promise<ViewRow> {
    const [row] = await this.database.read<ViewRow>(`${VIEWS} where p.id = $1`, [id]);
    const isDraft = row?.status === 'draft' || row?.status === 'discarded';
    if (!row || (isDraft && !seesDrafts(actor))) throw notFound('policy');
    return row;
  }
}

const recordOf = ({
  id,
  status,
  hash,
  revision,
  author,
  why,
  plannedFrom,
  text,
  askedAt,
  signatures,
}: ViewRow): PolicyRecord => ({
  id,
  status,
  hash,
  revision,
  authorId: author?.id ?? null,
  why,
  plannedFrom,
  isAsked: askedAt !== null,
  document: storedDocument(text),
  signatures,
});

const looseningView = ({ kinds, facts, before, after }: Loosening): PolicyLoosening => ({
  kinds: [...kinds],
  facts: factsToJson(facts),
  before: askedView(before),
  after: askedView(after),
});

const askedView = ({ lane, roles, requiredFields }: Loosening['before']): PolicyLoosening['before'] => ({
  lane,
  roles: [...roles],
  requiredFields: [...requiredFields],
});

function policyView({ text, signatures, askedAt, createdAt, updatedAt, ...row }: ViewRow): PolicyView {
  const document = storedDocument(text);
  const { counted, missing } = signingState({ document, hash: row.hash, revision: row.revision, signatures });
  const isOver = row.status === 'superseded' || row.status === 'discarded';
  return {
    ...row,
    askedAt: askedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    signatures: signatures.map((signature) => signatureView(signature, counted.includes(signature))),
    missingSignatures: isOver ? [] : [...missing],
    document: policyToJson(document) as object,
    rules: document.rules.map(({ id, reason }) => ({ id, text: reason })),
  };
}

const signatureView = ({ person, role, revision, signedAt }: StoredSignature, counts: boolean): PolicySignature => ({
  person,
  role,
  revision,
  signedAt: new Date(signedAt).toISOString(),
  counts,
});

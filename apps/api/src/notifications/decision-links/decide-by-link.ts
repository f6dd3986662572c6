import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DecideWithConditions, mayDecideNow } from '../../approvals';
import type { PersonRef, SignedIn } from '../../identity';
import { Clock, Database, notFound, Problem, type Tx } from '../../platform';
import { personRef } from '../../registry';
import type { DecisionLinkView, LinkDecisionInput } from './decision-link.dto';
import { CONTENT_HASH, secretHash } from './decision-links';
import { type LinkFacts, linkState } from './link-state';

interface LinkRow extends LinkFacts, Pick<DecisionLinkView, 'id' | 'requestId' | 'ref' | 'verdict'> {
  readonly secretHash: Buffer;
  readonly personId: string;
  readonly round: number;
  readonly stepKey: string;
  readonly version: number;
  readonly decidedBy: PersonRef | null;
  readonly decidedAt: Date | null;
}

const LINK = `
  select k.id, k.secret_hash as "secretHash", k.person_id as "personId", k.request_id as "requestId", r.ref, k.round,
         k.step_key as "stepKey", k.verdict, k.version, k.used_at as "usedAt", k.expires_at as "expiresAt",
         r.status = 'submitted' as "isSubmitted", s.status = 'pending' as "isStepPending",
         (k.round, k.version, k.version_hash) is not distinct from (r.round, r.version, ${CONTENT_HASH}) as "isSameContent",
         ${mayDecideNow('k.person_id')} as "mayDecide",
         ${personRef('decider')} as "decidedBy", s.decided_at as "decidedAt"
    from decision_link k
    join request r on r.id = k.request_id
    join request_step s on s.request_id = k.request_id and s.round = k.round and s.key = k.step_key
    left join budget_line l on l.id = r.budget_line_id
    left join person decider on decider.id = s.decided_by_id
   where k.id = $1`;

/** Somebody came by a link in a mail. To look at it changes nothing, however often and by whatever it is done. */
@Injectable()
export class DecideByLink {
  constructor(
    private readonly decision: DecideWithConditions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not_found`, `link.not_yours` */
  async look(id: string, actor: SignedIn): Promise<DecisionLinkView> {
    const [row] = await this.database.read<LinkRow>(LINK, [id]);
    const link = own(row, actor);
    const { requestId, ref, verdict, decidedBy } = link;
    return {
      id,
      requestId,
      ref,
      verdict,
      state: linkState(link, this.clock.now()),
      expiresAt: link.expiresAt.toISOString(),
      decidedBy,
      decidedAt: link.decidedAt?.toISOString() ?? null,
    };
  }

  /**
   * Decides the step of the link with its verdict, as whoever it was sent to, and uses it up.
   *
   * @throws Problem `not_found`, also for a secret that is not that of the link, `link.not_yours`, `link.ended`, and all that a
   *   decision is refused for
   */
  async decide(tx: Tx, id: string, { secret, ...input }: LinkDecisionInput, actor: SignedIn): Promise<void> {
    await tx.query('select from decision_link where id = $1 for update', [id]);
    // Read by a second statement: the first one saw the link as it was before it had to wait for the lock.
    const [row] = await tx.query<LinkRow>(LINK, [id]);
    const link = own(row, actor);
    if (!timingSafeEqual(link.secretHash, secretHash(secret))) throw notFound('link');
    const now = this.clock.now();
    const state = linkState(link, now);
    if (state !== 'usable') {
      throw new Problem('link.ended', 'This link cannot be used any more.', { extension: { state } });
    }
    await tx.query('update decision_link set used_at = $2 where id = $1', [id, now]);
    const { requestId, round, stepKey, verdict, version } = link;
    await this.decision.execute(tx, requestId, { ...input, verdict, version }, actor);
    const [decided] = await tx.query<{ stepKey: string }>(
      'select step_key as "stepKey" from decision where request_id = $1 and round = $2 and person_id = $3',
      [requestId, round, actor.personId],
    );
    if (decided?.stepKey !== stepKey) {
      throw new Problem('link.ended', 'This link is for another step.', { extension: { state: 'reassigned' } });
    }
  }
}

function own(link: LinkRow | undefined, { personId }: SignedIn): LinkRow {
  if (!link) throw notFound('link');
  if (link.personId !== personId) throw new Problem('link.not_yours', 'This link was sent to somebody else.');
  return link;
}

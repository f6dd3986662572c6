import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import type { SignedIn } from '../../identity';
import { Clock, notFound, Problem, type Tx } from '../../platform';
import { Company } from '../../registry';
import { visibleDelegations } from './delegations.queries';

interface HeldDelegation {
  readonly principalId: string;
  readonly delegateId: string;
  readonly names: string;
  readonly until: string;
  readonly isOver: boolean;
}

/** Whoever is back early, or cannot stand in any more, ends it. What is undone goes back; what was decided stays. */
@Injectable()
export class EndDelegation {
  constructor(
    private readonly company: Company,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not_found`, `permission.denied` for anybody but the two, `delegation.over` */
  async execute(tx: Tx, id: string, actor: SignedIn): Promise<void> {
    const held = await this.hold(tx, id, actor);
    if (![held.principalId, held.delegateId].includes(actor.personId)) {
      throw new Problem('permission.denied', 'Only the two whom it is about end a delegation.');
    }
    if (held.isOver) throw new Problem('delegation.over', 'This delegation is over already.');
    const now = this.clock.now();
    await tx.query('update delegation set ended_at = $2, ended_by_id = $3 where id = $1', [id, now, actor.personId]);
    await this.audit.record(tx, actor, {
      action: 'delegation.end',
      object: { type: 'delegation', id, label: held.names },
      before: { until: held.until },
      after: { until: await this.company.today() },
    });
  }

  /** Held until the transaction ends, so that of two who end it at once one does. */
  private async hold(tx: Tx, id: string, actor: SignedIn): Promise<HeldDelegation> {
    await tx.query('select from delegation where id = $1 for no key update', [id]);
    const scope = visibleDelegations(actor, 3);
    const [row] = await tx.query<HeldDelegation>(
      `select g.principal_id as "principalId", g.delegate_id as "delegateId", p.name || ' → ' || d.name as names,
              g.until_day as until, g.ended_at is not null or $2::date >= g.until_day as "isOver"
         from delegation g join person p on p.id = g.principal_id join person d on d.id = g.delegate_id
        where g.id = $1 and ${scope.sql}`,
      [id, await this.company.today(), ...scope.values],
    );
    if (!row) throw notFound('delegation');
    return row;
  }
}

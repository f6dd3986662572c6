import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import { Database, isUniqueViolation, notFound, Problem, type Tx } from '../platform';
import { Passwords } from './passwords';
import type { PersonChange, PersonInput, RoleGrantView } from './people.dto';
import { PersonEntity } from './person.entity';
import type { SignedIn } from './signed-in';

/** Guard row of "there is always an administrator": taken before counting, so that two cannot remove each other. */
const LAST_ADMIN_LOCK = 4_600_003;

@Injectable()
export class EditPerson {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly audit: Audit,
  ) {}

  async create(input: PersonInput, actor: SignedIn): Promise<string> {
    const passwordHash = input.password ? await this.passwords.hash(input.password) : null;
    return this.database.transaction(async (tx) => {
      const person = await tx.manager
        .save(PersonEntity, {
          email: input.email,
          name: input.name,
          title: input.title ?? null,
          unitId: input.unitId ?? null,
          passwordHash,
        })
        .catch((error: unknown) => {
          if (isUniqueViolation(error)) throw new Problem('duplicate', 'Somebody has this e-mail address already.');
          throw error;
        });
      await this.replaceGrants(tx, person.id, input.grants ?? [], actor);
      await this.audit.record(tx, actor, {
        action: 'person.create',
        object: { type: 'person', id: person.id, label: person.name },
        after: {
          name: input.name,
          title: input.title ?? null,
          unitId: input.unitId ?? null,
          grants: input.grants ?? [],
        },
      });
      return person.id;
    });
  }

  /** @throws Problem `version.stale`, or `duplicate` when the last administrator would go */
  async change(id: string, change: PersonChange, version: number, actor: SignedIn): Promise<void> {
    const passwordHash = change.password ? await this.passwords.hash(change.password) : undefined;
    await this.database.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [LAST_ADMIN_LOCK]);
      const person = await tx.manager.findOne(PersonEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!person) throw notFound('person');
      if (person.version !== version)
        throw new Problem('version.stale', 'Somebody changed this person in the meantime.');
      const { grants, password: _password, ...fields } = change;
      const before = { name: person.name, title: person.title, unitId: person.unitId, isActive: person.isActive };
      await tx.manager.save(PersonEntity, {
        ...person,
        ...fields,
        ...(passwordHash ? { passwordHash } : {}),
        version: version + 1,
      });
      if (grants) await this.replaceGrants(tx, id, grants, actor);
      const endsSessions = passwordHash !== undefined || grants !== undefined || change.isActive === false;
      if (endsSessions) await tx.query('delete from session where person_id = $1', [id]);
      await this.keepAnAdministrator(tx);
      await this.audit.record(tx, actor, {
        action: 'person.change',
        object: { type: 'person', id, label: person.name },
        before,
        after: {
          ...before,
          ...fields,
          ...(grants ? { grants } : {}),
          ...(passwordHash ? { password: 'changed' } : {}),
        },
      });
    });
  }

  private async replaceGrants(
    tx: Tx,
    personId: string,
    grants: readonly RoleGrantView[],
    actor: SignedIn,
  ): Promise<void> {
    // A grant that stays keeps the day it was given: who may decide a request depends on it.
    const wanted = grants.map(({ role, unitId = null, fundSource = null }) => ({ role, unitId, fundSource }));
    await tx.query(
      `delete from person_role r where r.person_id = $1 and not exists (
         select from jsonb_to_recordset($2::jsonb) as g(role text, "unitId" uuid, "fundSource" text)
          where g.role = r.role and g."unitId" is not distinct from r.unit_id and g."fundSource" is not distinct from r.fund_source)`,
      [personId, JSON.stringify(wanted)],
    );
    for (const grant of grants) {
      await tx.query(
        `insert into person_role (person_id, role, unit_id, fund_source, granted_by_id) values ($1, $2, $3, $4, $5)
         on conflict do nothing`,
        [personId, grant.role, grant.unitId ?? null, grant.fundSource ?? null, actor.personId],
      );
    }
  }

  private async keepAnAdministrator(tx: Tx): Promise<void> {
    const admins = await tx.query(
      `select from person p join person_role r on r.person_id = p.id and r.role = 'admin' where p.is_active limit 1`,
    );
    if (admins.length === 0)
      throw new Problem('duplicate', 'Somebody has to stay administrator: appoint another one first.');
  }
}

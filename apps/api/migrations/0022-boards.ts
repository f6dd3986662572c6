import type { MigrationInterface, QueryRunner } from 'typeorm';

const TURNS = `
  alter table request_step
    add column turn int check (turn >= 1),
    add column approvals int check (approvals >= 1),
    add column rejection text check (rejection in ('ends', 'counts'));
  -- Steps of before were taken one at a time, and one rejection ended the request.
  update request_step set turn = position, approvals = 1, rejection = 'ends';
  alter table request_step alter column turn set not null, alter column approvals set not null,
    alter column rejection set not null;
`;

const RECUSALS = `
  create table recusal (
    request_id uuid not null references request,
    person_id uuid not null references person,
    round int not null,
    -- The content that the person saw when they stood aside.
    version int not null,
    reason text not null check (btrim(reason) <> ''),
    recused_at timestamptz not null,
    -- For good: whoever has an interest of their own has it in the next round as well.
    primary key (request_id, person_id)
  );
  create index recusal_person on recusal (person_id);
  call make_append_only('recusal');
  grant insert on recusal to tandem_app;

  create function refuse_recused_decision() returns trigger language plpgsql as $$
  begin
    if exists (select from recusal where request_id = new.request_id and person_id = new.person_id) then
      raise exception 'Whoever stood aside decides nothing about this request' using errcode = 'AP001';
    end if;
    return new;
  end $$;
  create trigger a_no_recused_decision before insert on decision for each row execute function refuse_recused_decision();
  alter table decision enable always trigger a_no_recused_decision;
`;

/** Several people decide at the same time and are settled together, and whoever has an interest can stand aside. */
export class Boards1700000000022 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(TURNS);
    await db.query(RECUSALS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

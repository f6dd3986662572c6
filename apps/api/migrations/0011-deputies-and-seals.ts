import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A tool has a deputy of its owner and the owner's seal, and its last small edit can be taken back for a day. */
export class DeputiesAndSeals1700000000011 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table tool
        add column deputy_id uuid references person,
        -- When the owner or the deputy last confirmed what the register says, and who first changed it after that.
        add column verified_at timestamptz,
        add column verified_by_id uuid references person,
        add column seal_broken_at timestamptz,
        -- Null when the product itself changed it.
        add column seal_broken_by_id uuid references person,
        add column seal_broken_fields text[] not null default '{}',
        add constraint tool_deputy_is_another check (deputy_id <> business_owner_id),
        add constraint tool_verified_by_somebody check ((verified_at is null) = (verified_by_id is null)),
        add constraint tool_broken_seal check (
          case when seal_broken_at is null then seal_broken_by_id is null and seal_broken_fields = '{}'
               else verified_at is not null and seal_broken_fields <> '{}' end);
      create index tool_business_owner on tool (business_owner_id);
      create index tool_deputy on tool (deputy_id);
      create index tool_category on tool (category);
      create index tool_notice on tool (contract_notice_by) where contract_notice_by is not null;
      create index tool_unsealed on tool (id) where verified_at is null or seal_broken_at is not null;

      -- What the last edit of an owner, a deputy or stages replaced; worth nothing once the tool has another version.
      create table tool_undo (
        tool_id uuid primary key references tool,
        version int not null,
        actor_id uuid not null references person,
        edited_at timestamptz not null,
        before jsonb not null
      );
      grant select, insert, update, delete on tool_undo to tandem_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

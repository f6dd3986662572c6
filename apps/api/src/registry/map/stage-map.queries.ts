import { Injectable } from '@nestjs/common';
import { money } from '@tandem/money';
import type { PersonRef, SignedIn } from '../../identity';
import type { LocalisedText } from '../../organisation';
import { Database } from '../../platform';
import { Company } from '../company';
import { costReach, costWithin } from '../cost-reach';
import { monthsUpTo } from '../months';
import { personRef } from '../reference-sql';
import type { FundSource, Lane } from '../references.dto';
import type { StageWeightView } from '../tool.dto';
import type { ToolStatus } from '../tool-status';
import { costFigure, YEAR } from '../tool-row';
import { stageMap } from './stage-map';
import type { MapRows, StageMapView } from './stage-map.dto';

interface Row {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly source: FundSource;
  readonly lane: Lane | null;
  readonly status: ToolStatus;
  readonly category: string | null;
  readonly owner: PersonRef | null;
  readonly isAuthorised: boolean;
  readonly stages: StageWeightView[];
  readonly cost: bigint;
}

/** The register as a map of the customer life cycle. */
@Injectable()
export class StageMapQueries {
  constructor(
    private readonly database: Database,
    private readonly company: Company,
  ) {}

  /** Tools that are out of use are on the map as long as they cost something, so that it adds up to the register. */
  async map(by: MapRows, actor: SignedIn): Promise<StageMapView> {
    const { functionalCurrency: currency } = await this.company.facts();
    const window = monthsUpTo(await this.company.today(), YEAR);
    const reach = costReach(actor, 3);
    const stages = await this.database.read<{ id: string; name: LocalisedText }>(
      `select id, json_build_object('en', name_en, 'es', name_es) as name from life_cycle_stage order by sort_key, id`,
    );
    const rows = await this.database.read<Row>(
      `select * from (
         select t.id, t.slug, t.name, t.source, t.lane, t.status, t.category, ${personRef('p')} as owner,
                t.authorised_by_id is not null as "isAuthorised", ${costWithin(reach)} as cost,
                coalesce((select json_agg(json_build_object('id', s.stage_id, 'weight', s.weight) order by l.sort_key)
                            from tool_stage s join life_cycle_stage l on l.id = s.stage_id where s.tool_id = t.id), '[]') as stages
           from tool t left join person p on p.id = t.business_owner_id) mapped
        where status in ('proposed', 'evaluating', 'trial', 'active', 'sunset') or cost <> 0`,
      [window.firstMonth, window.lastMonth, ...reach.values],
    );
    const tools = rows.map(({ cost, ...row }) => ({
      ...row,
      money: money(cost, currency),
      cost: costFigure(row.id, cost, { currency, window }),
    }));
    return { ...stageMap(tools, stages, { by, currency }), costScope: reach.scope };
  }
}

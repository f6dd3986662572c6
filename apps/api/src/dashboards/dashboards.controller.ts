import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Endpoint, type SignedIn } from '../identity';
import { ConsolidatedQuery, ConsolidatedView } from './consolidated.dto';
import { GetConsolidated } from './get-consolidated';

@ApiTags('dashboards')
@Controller('dashboards')
export class DashboardsController {
  constructor(private readonly getConsolidated: GetConsolidated) {}

  @Get('consolidated')
  @Endpoint({
    id: 'getConsolidated',
    summary: 'IT, marketing and shadow spend of a fiscal year, added up and each by itself',
    permission: 'dashboard.read',
    returns: ConsolidatedView,
    problems: ['currency.no_rate'],
  })
  consolidated(@Query() query: ConsolidatedQuery, @CurrentActor() actor: SignedIn): Promise<ConsolidatedView> {
    return this.getConsolidated.execute(query, actor);
  }
}

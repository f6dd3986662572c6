import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Endpoint, type SignedIn } from '../../identity';
import { StageMapQuery, StageMapView } from './stage-map.dto';
import { StageMapQueries } from './stage-map.queries';

@ApiTags('registry')
@Controller('stage-map')
export class StageMapController {
  constructor(private readonly queries: StageMapQueries) {}

  @Get()
  @Endpoint({
    id: 'getStageMap',
    summary: 'What the tools cost in each stage of the customer life cycle',
    permission: 'tool.read',
    returns: StageMapView,
  })
  get(@Query() { rows }: StageMapQuery, @CurrentActor() actor: SignedIn): Promise<StageMapView> {
    return this.queries.map(rows ?? 'source', actor);
  }
}

import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Endpoint, type SignedIn } from '../../identity';
import { IdParam } from '../../platform';
import { DecisionSnapshotView } from './snapshot.dto';
import { SnapshotQueries } from './snapshot.queries';

@ApiTags('approvals')
@Controller('requests/:id/decisions')
export class SnapshotsController {
  constructor(private readonly snapshots: SnapshotQueries) {}

  @Get(':decision/snapshot')
  @Endpoint({
    id: 'getDecisionSnapshot',
    summary: 'What was known when a request was decided on, as it was kept then',
    permission: 'request.read',
    returns: DecisionSnapshotView,
    problems: ['not_found'],
  })
  get(
    @IdParam() id: string,
    @IdParam('decision') decision: string,
    @CurrentActor() actor: SignedIn,
  ): Promise<DecisionSnapshotView> {
    return this.snapshots.get(id, decision, actor);
  }
}

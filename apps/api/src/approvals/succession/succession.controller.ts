import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Endpoint, type SignedIn } from '../../identity';
import { type IdempotentCall, Idempotency, Idempotent, IdParam } from '../../platform';
import { DepartureQueries } from './departure.queries';
import { ReRouteRequest } from './re-route-request';
import { StuckRequestsQueries } from './stuck-requests.queries';
import { DepartureQuery, DepartureView, ReRouteInput, StuckRequestList } from './succession.dto';

@ApiTags('approvals')
@Controller()
export class SuccessionController {
  constructor(
    private readonly departures: DepartureQueries,
    private readonly stuck: StuckRequestsQueries,
    private readonly routing: ReRouteRequest,
    private readonly idempotency: Idempotency,
  ) {}

  @Get('people/:id/departure')
  @Endpoint({
    id: 'previewDeparture',
    summary: 'What would become of the steps that wait for somebody, if they left or lost roles',
    permission: 'person.edit',
    returns: DepartureView,
    problems: ['not_found'],
  })
  preview(@IdParam() id: string, @Query() query: DepartureQuery): Promise<DepartureView> {
    return this.departures.preview(id, query);
  }

  /** Short by nature: an alarm, not a list to work through. */
  @Get('stuck-requests')
  @Endpoint({
    id: 'listStuckRequests',
    summary: 'Requests with a step that nobody can decide, the longest waiting first',
    permission: 'stuck-request.read',
    returns: StuckRequestList,
  })
  async list(@CurrentActor() actor: SignedIn): Promise<StuckRequestList> {
    return { items: await this.stuck.list(actor), nextCursor: null };
  }

  @Post('stuck-requests/:id/re-routes')
  @HttpCode(200)
  @Endpoint({
    id: 'reRouteRequest',
    summary: 'Give a step that nobody can decide to somebody, with a reason; the requests that are left',
    permission: 'request.re-route',
    returns: StuckRequestList,
    idempotency: 'required',
    problems: [
      'not_found',
      'request.status',
      'idempotency.required',
      'idempotency.mismatch',
      'idempotency.in_progress',
    ],
  })
  async reRoute(
    @IdParam() id: string,
    @Body() input: ReRouteInput,
    @CurrentActor() actor: SignedIn,
    @Idempotent() call: IdempotentCall,
  ): Promise<StuckRequestList> {
    await this.idempotency.run(call, (tx) => this.routing.execute(tx, id, input, actor));
    return this.list(actor);
  }
}

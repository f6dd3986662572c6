import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Endpoint, type SignedIn } from '../../identity';
import { type IdempotentCall, Idempotency, Idempotent, IdParam } from '../../platform';
import { DecideByLink } from './decide-by-link';
import { DecisionLinkView, LinkDecisionInput } from './decision-link.dto';

@ApiTags('approvals')
@Controller('decision-links')
export class DecisionLinksController {
  constructor(
    private readonly links: DecideByLink,
    private readonly idempotency: Idempotency,
  ) {}

  @Get(':id')
  @Endpoint({
    id: 'getDecisionLink',
    summary: 'What a link in a mail to me is for, and whether it can still be used',
    permission: 'session.own',
    returns: DecisionLinkView,
    description: 'Changes nothing, and decides nothing.',
    problems: ['not_found', 'link.not_yours'],
  })
  get(@IdParam() id: string, @CurrentActor() actor: SignedIn): Promise<DecisionLinkView> {
    return this.links.look(id, actor);
  }

  @Post(':id/decision')
  @HttpCode(204)
  @Endpoint({
    id: 'decideByLink',
    summary: 'Decide as the link says, once, on the content that its mail told of',
    permission: 'request.decide',
    status: 204,
    idempotency: 'required',
    problems: [
      'not_found',
      'link.not_yours',
      'link.ended',
      'approval.sod',
      'approval.recused',
      'approval.not_your_step',
      'approval.already_decided',
      'approval.stale',
      'request.status',
      'policy.denied',
      'budget.insufficient',
      'budget.year_ended',
      'tool.transition',
      'money.invalid',
      'currency.no_rate',
      'idempotency.required',
      'idempotency.mismatch',
      'idempotency.in_progress',
    ],
  })
  async decide(
    @IdParam() id: string,
    @Body() input: LinkDecisionInput,
    @CurrentActor() actor: SignedIn,
    @Idempotent() call: IdempotentCall,
  ): Promise<void> {
    await this.idempotency.run(call, (tx) => this.links.decide(tx, id, input, actor));
  }
}

import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Endpoint, type SignedIn } from '../../identity';
import { EvaluatePolicy } from './evaluate-policy';
import { PolicyEvaluation, PolicyList, PolicyQuestion } from './policy.dto';
import { PolicyQueries } from './policy.queries';

@ApiTags('approvals')
@Controller('policies')
export class PoliciesController {
  constructor(
    private readonly queries: PolicyQueries,
    private readonly evaluate: EvaluatePolicy,
  ) {}

  @Get()
  @Endpoint({
    id: 'listPolicies',
    summary: 'Versions of the spending policy, newest first',
    permission: 'policy.read',
    returns: PolicyList,
  })
  list(): Promise<PolicyList> {
    return this.queries.list();
  }

  @Post('evaluation')
  @HttpCode(200)
  @Endpoint({
    id: 'evaluatePolicy',
    summary: 'What would the policy ask of a request like this?',
    permission: 'policy.read',
    returns: PolicyEvaluation,
    problems: ['money.invalid', 'policy.no_rule', 'currency.no_rate', 'budget.year_ended'],
  })
  evaluation(@Body() question: PolicyQuestion, @CurrentActor() actor: SignedIn): Promise<PolicyEvaluation> {
    return this.evaluate.execute(question, actor);
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Endpoint, rolesOf, type SignedIn } from '../identity';
import { PageQuery, Problem } from '../platform';
import { HomeQuery, HomeView } from './home.dto';
import { HomeQueries } from './home.queries';
import { CoverageView, LateApprovalList } from './home-exceptions.dto';
import { HomeExceptionsQueries } from './home-exceptions.queries';

@ApiTags('home')
@Controller('home')
export class HomeController {
  constructor(
    private readonly queries: HomeQueries,
    private readonly exceptions: HomeExceptionsQueries,
  ) {}

  @Get()
  @Endpoint({
    id: 'getHome',
    summary: 'What the home page of a role has to say, as counts',
    permission: 'session.own',
    returns: HomeView,
  })
  home(@Query() { as }: HomeQuery, @CurrentActor() actor: SignedIn): Promise<HomeView> {
    if (!rolesOf(actor).includes(as)) {
      throw new Problem('permission.denied', 'This is the home page of a role that you do not hold.');
    }
    // Somebody with several roles looks at one of them at a time, with what that one may see.
    return this.queries.home(as, { ...actor, grants: actor.grants.filter(({ role }) => role === as) });
  }

  @Get('approved-after-payment')
  @Endpoint({
    id: 'listLateApprovals',
    summary: 'Requests approved in the fiscal year after their tool had been paid for, the latest first',
    permission: 'entry.read',
    returns: LateApprovalList,
    problems: ['cursor.invalid'],
  })
  lateApprovals(@Query() query: PageQuery, @CurrentActor() actor: SignedIn): Promise<LateApprovalList> {
    return this.exceptions.lateApprovals(query, actor);
  }

  @Get('coverage')
  @Endpoint({
    id: 'getCoverage',
    summary: 'What of the fiscal year no evidence reaches into',
    permission: 'audit.read',
    returns: CoverageView,
  })
  coverage(): Promise<CoverageView> {
    return this.exceptions.coverage();
  }
}

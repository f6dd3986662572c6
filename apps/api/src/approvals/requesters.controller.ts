import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Endpoint, type SignedIn } from '../identity';
import { PersonRefList } from '../registry';
import { RequestQueries } from './request.queries';

@ApiTags('approvals')
@Controller('requesters')
export class RequestersController {
  constructor(private readonly queries: RequestQueries) {}

  @Get()
  @Endpoint({
    id: 'listRequesters',
    summary: 'Who made a request that the reader may see',
    permission: 'request.read',
    returns: PersonRefList,
  })
  list(@CurrentActor() actor: SignedIn): Promise<PersonRefList> {
    return this.queries.requesters(actor);
  }
}

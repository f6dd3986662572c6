import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Endpoint, type SignedIn } from '../identity';
import { IdParam } from '../platform';
import { PersonRefList } from '../registry';
import { Presence } from './presence';

@ApiTags('approvals')
@Controller('requests/:id/presence')
export class PresenceController {
  constructor(private readonly presence: Presence) {}

  @Post()
  @HttpCode(200)
  @Endpoint({
    id: 'announcePresence',
    summary: 'Say that the request is open here, and learn who else has it open',
    permission: 'request.read',
    returns: PersonRefList,
    problems: ['not_found'],
  })
  async announce(@IdParam() id: string, @CurrentActor() actor: SignedIn): Promise<PersonRefList> {
    return { items: await this.presence.announce(id, actor), nextCursor: null };
  }
}

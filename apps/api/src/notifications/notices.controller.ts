import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Endpoint, type SignedIn } from '../identity';
import { IdParam } from '../platform';
import { NoticeList, NoticesQuery, ReadUpTo } from './notice.dto';
import { NoticesQueries } from './notices.queries';
import { ReadNotices } from './read-notices';

@ApiTags('notices')
@Controller('notices')
export class NoticesController {
  constructor(
    private readonly queries: NoticesQueries,
    private readonly reading: ReadNotices,
  ) {}

  @Get()
  @Endpoint({
    id: 'listNotices',
    summary: 'What I was told',
    permission: 'session.own',
    returns: NoticeList,
    problems: ['cursor.invalid'],
  })
  list(@Query() query: NoticesQuery, @CurrentActor() actor: SignedIn): Promise<NoticeList> {
    return this.queries.list(query, actor);
  }

  @Post(':id/read')
  @HttpCode(204)
  @Endpoint({
    id: 'readNotice',
    summary: 'Mark a notice as read',
    permission: 'session.own',
    status: 204,
    problems: ['not_found'],
  })
  read(@IdParam() id: string, @CurrentActor() actor: SignedIn): Promise<void> {
    return this.reading.one(id, actor);
  }

  @Post('read-all')
  @HttpCode(204)
  @Endpoint({
    id: 'readNotices',
    summary: 'Mark all that was on the screen as read',
    permission: 'session.own',
    status: 204,
    description: 'What asks for an act stays open until it is done.',
  })
  readAll(@Body() { upTo }: ReadUpTo, @CurrentActor() actor: SignedIn): Promise<void> {
    return this.reading.upTo(new Date(upTo), actor);
  }
}

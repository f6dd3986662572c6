import { Module } from '@nestjs/common';
import { NoticeFacts } from './notice-facts';
import { NoticeWatch } from './notice-watch';
import { Notices } from './notices';
import { NoticesController } from './notices.controller';
import { NoticesQueries } from './notices.queries';
import { ReadNotices } from './read-notices';

/** Who is told what: it listens to the trail, so that nothing that is recorded can be forgotten here. */
@Module({
  controllers: [NoticesController],
  providers: [NoticeFacts, NoticeWatch, Notices, NoticesQueries, ReadNotices],
})
export class NotificationsModule {}

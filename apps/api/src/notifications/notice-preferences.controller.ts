import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Endpoint, type SignedIn } from '../identity';
import { IfMatch, setVersion } from '../platform';
import { ChooseMail } from './choose-mail';
import { NoticePreferences, NoticePreferencesInput } from './notice-preferences.dto';

@ApiTags('notices')
@Controller('me/notice-preferences')
export class NoticePreferencesController {
  constructor(private readonly choices: ChooseMail) {}

  @Get()
  @Endpoint({
    id: 'getNoticePreferences',
    summary: 'How I am mailed about what I am told',
    permission: 'session.own',
    returns: NoticePreferences,
  })
  async get(
    @CurrentActor() actor: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NoticePreferences> {
    const preferences = await this.choices.read(actor);
    setVersion(reply, preferences.version);
    return preferences;
  }

  @Put()
  @Endpoint({
    id: 'replaceNoticePreferences',
    summary: 'Choose how I am mailed: at once, once a day or not at all, and in which hours never',
    permission: 'session.own',
    returns: NoticePreferences,
    ifMatch: 'required',
    problems: ['version.stale', 'version.required'],
  })
  async replace(
    @Body() input: NoticePreferencesInput,
    @IfMatch() version: number,
    @CurrentActor() actor: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NoticePreferences> {
    await this.choices.change(input, version, actor);
    return this.get(actor, reply);
  }
}

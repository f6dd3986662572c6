import {
  Body,
  Controller,
  Delete,
  ExecutionContext,
  Get,
  HttpCode,
  Inject,
  Injectable,
  Post,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Audit } from '../audit';
import { Database, invalidField, Problem, type Settings, SETTINGS_TOKEN } from '../platform';
import { CurrentActor, type TandemRequest } from './current-actor';
import { Endpoint } from './endpoint';
import { MeQueries } from './me.queries';
import { clearSessionCookie, readSessionCookie, tellSecondsLeft, writeSessionCookie } from './session-cookie';
import { MeView, SignInBody } from './session.dto';
import { Sessions } from './sessions';
import type { SignInPerson } from './sign-in';
import type { SignedIn } from './signed-in';

@Injectable()
class LocalGuard extends AuthGuard('local') {
  override handleRequest<T>(error: unknown, person: T, _info: unknown, _context: ExecutionContext): T {
    if (error instanceof Error) throw error;
    if (!person) throw invalidField('/email', 'Send an e-mail address and a password.', 'required');
    return person;
  }
}

@ApiTags('identity')
@Controller()
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly queries: MeQueries,
    private readonly database: Database,
    private readonly audit: Audit,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  @Post('session')
  @HttpCode(200)
  @UseGuards(LocalGuard)
  @Endpoint({
    id: 'signIn',
    summary: 'Sign in',
    permission: 'public',
    returns: MeView,
    problems: ['session.credentials', 'session.throttled'],
  })
  async signIn(
    @Body() _body: SignInBody,
    @Req() request: TandemRequest & { user: SignInPerson },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeView> {
    const { id: personId, name } = request.user;
    const old = readSessionCookie(request, this.settings);
    const secret = await this.database.transaction(async (tx) => {
      if (old) await this.sessions.close(tx, old);
      const actor = { personId, capacity: 'self', requestId: request.id };
      await this.audit.record(tx, actor, {
        action: 'session.open',
        object: { type: 'person', id: personId, label: name },
      });
      return this.sessions.open(tx, personId, request.ip, request.headers['user-agent']);
    });
    writeSessionCookie(reply, this.settings, secret);
    const found = await this.sessions.find(secret, request.id);
    if (!found) throw new Problem('session.required', 'The session has ended already.');
    tellSecondsLeft(reply, found.secondsLeft);
    return this.queries.me(found.actor);
  }

  @Delete('session')
  @HttpCode(204)
  @Endpoint({ id: 'signOut', summary: 'Sign out', permission: 'session.own', status: 204 })
  async signOut(
    @CurrentActor() actor: SignedIn,
    @Req() request: TandemRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const secret = readSessionCookie(request, this.settings);
    await this.database.transaction(async (tx) => {
      if (secret) await this.sessions.close(tx, secret);
      await this.audit.record(tx, actor, {
        action: 'session.close',
        object: { type: 'person', id: actor.personId, label: actor.name },
      });
    });
    clearSessionCookie(reply, this.settings);
    void reply.header('clear-site-data', '"cookies", "storage"');
  }

  @Get('me')
  @Endpoint({ id: 'getMe', summary: 'Who am I, with which rights', permission: 'session.own', returns: MeView })
  me(@CurrentActor() actor: SignedIn): Promise<MeView> {
    return this.queries.me(actor);
  }
}

import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { Problem, type Settings, SETTINGS_TOKEN } from '../platform';
import type { TandemRequest } from './current-actor';
import { ENDPOINT, type EndpointOptions } from './endpoint';
import { readSessionCookie, tellSecondsLeft } from './session-cookie';
import { Sessions } from './sessions';
import { capacityFor, hasPermission } from './signed-in';

/** Every request: who is it, and does a role of theirs give the right that the operation declares? Denied by default. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const endpoint = this.reflector.get<EndpointOptions | undefined>(ENDPOINT, context.getHandler());
    const request = context.switchToHttp().getRequest<TandemRequest>();
    if (!endpoint) return context.getClass().name === 'HealthController';
    request.endpoint = endpoint;
    const secret = readSessionCookie(request, this.settings);
    const found = secret ? await this.sessions.find(secret, request.id) : undefined;
    if (endpoint.permission === 'public') return true;
    if (!found) throw new Problem('session.required', 'You are not signed in, or the session has ended.');
    const { actor, secondsLeft } = found;
    tellSecondsLeft(context.switchToHttp().getResponse<FastifyReply>(), secondsLeft);
    request.actor = { ...actor, capacity: capacityFor(actor, endpoint.permission) };
    if (!hasPermission(actor, endpoint.permission)) {
      throw new Problem('permission.denied', 'None of your roles allows this.', {
        extension: { permission: endpoint.permission },
      });
    }
    return true;
  }
}

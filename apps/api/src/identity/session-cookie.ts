import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../platform';

/** `__Host-` needs https; plain http exists on loopback only, where the prefix would make browsers drop the cookie. */
const nameOf = (settings: Settings): string => (settings.isEncrypted ? '__Host-tandem-sid' : 'tandem-sid');

export const readSessionCookie = (request: FastifyRequest, settings: Settings): string | undefined =>
  request.cookies[nameOf(settings)];

export function writeSessionCookie(reply: FastifyReply, settings: Settings, secret: string): void {
  void reply.setCookie(nameOf(settings), secret, {
    httpOnly: true,
    secure: settings.isEncrypted,
    sameSite: 'lax',
    path: '/',
  });
}

/**
 * How long the session lasts if nothing more is asked, in whole seconds and never more than it does: the clocks of
 * browsers are wrong too often for an instant. Each answer carries it, since each request prolongs the session.
 */
export function tellSecondsLeft(reply: FastifyReply, seconds: number): void {
  void reply.header('session-seconds-left', String(seconds));
}

export function clearSessionCookie(reply: FastifyReply, settings: Settings): void {
  void reply.clearCookie(nameOf(settings), {
    httpOnly: true,
    secure: settings.isEncrypted,
    sameSite: 'lax',
    path: '/',
  });
}

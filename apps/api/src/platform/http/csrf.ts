import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem';

const SAFE: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses every unsafe request that did not come from our own pages, sign-in included (reliability 3.11): browsers say
 * so in Sec-Fetch-Site, older ones in Origin. A program that sends neither has to send Origin.
 */
export function refuseForeignOrigins(origin: string) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (SAFE.includes(request.method) || !request.url.startsWith('/api')) return;
    const site = request.headers['sec-fetch-site'];
    const isOurs = site === undefined ? request.headers.origin === origin : site === 'same-origin';
    const isForeignOrigin = request.headers.origin !== undefined && request.headers.origin !== origin;
    if (isOurs && !isForeignOrigin) return;
    const problem = new Problem(
      'csrf.rejected',
      `Send this from Tandem's own pages, or from a program with the header "Origin: ${origin}".`,
    );
    await reply.code(problem.status).type('application/problem+json').send(problem.body(request.url, request.id));
  };
}

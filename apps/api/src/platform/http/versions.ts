import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem';

/** The version that the client read, from `If-Match: "7"`. A missing header answers 428, so that nobody overwrites unseen. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) {
    throw new Problem('version.required', 'Send If-Match with the version that you read, for example If-Match: "7".');
  }
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header)?.[1];
  if (version === undefined) throw new Problem('version.stale', 'If-Match does not hold a version of this record.');
  return Number(version);
});

export const setVersion = (reply: FastifyReply, version: number): void => void reply.header('etag', `"${version}"`);

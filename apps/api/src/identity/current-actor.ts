import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { EndpointOptions } from './endpoint';
import type { SignedIn } from './signed-in';

export type TandemRequest = FastifyRequest & { actor?: SignedIn; endpoint?: EndpointOptions };

/** The signed-in person of this request. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const { actor } = context.switchToHttp().getRequest<TandemRequest>();
  if (!actor) throw new Error('CurrentActor was used on a public endpoint.');
  return actor;
});

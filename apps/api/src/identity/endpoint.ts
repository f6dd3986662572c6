import { applyDecorators, SetMetadata, type Type } from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiExtension,
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';

import { type ProblemCode, PROBLEMS, ProblemView } from '../platform';
import type { Permission } from './permissions';

export const ENDPOINT = 'tandem:endpoint';

const FILE = { schema: { type: 'string', format: 'binary' } };

export interface EndpointOptions {
  /** Stable name of the operation; clients and the permission matrix go by it. */
  readonly id: string;
  readonly summary: string;
  /** The right that is asked for; 'public' for the few addresses that need no session. */
  readonly permission: Permission | 'public';
  readonly status?: number;
  readonly returns?: Type;
  /** Answers with a file of one of these media types. */
  readonly files?: readonly string[];
  readonly description?: string;
  /** Refusals beyond those that every operation may answer with. */
  readonly problems?: readonly ProblemCode[];
  readonly idempotency?: 'required' | 'optional';
  readonly ifMatch?: 'required' | 'optional';
}

/** Declares an operation once: its right, its name, its answers. A route without it is refused when the product starts. */
export function Endpoint(options: EndpointOptions): MethodDecorator {
  const status = options.status ?? 200;
  const usual: ProblemCode[] = options.permission === 'public' ? [] : ['session.required', 'permission.denied'];
  const codes = [
    ...new Set<ProblemCode>([...usual, 'validation.failed', 'service.unavailable', ...(options.problems ?? [])]),
  ];
  const statuses = [...new Set(codes.map((code) => PROBLEMS[code][0]))];
  return applyDecorators(
    SetMetadata(ENDPOINT, options),
    ApiOperation({
      operationId: options.id,
      summary: options.summary,
      ...(options.description ? { description: options.description } : {}),
    }),
    ApiExtension('x-permission', options.permission),
    ApiExtraModels(ProblemView),
    ApiResponse({
      status,
      description: 'Done',
      ...(options.returns ? { type: options.returns } : {}),
      ...(options.files ? { content: Object.fromEntries(options.files.map((media) => [media, FILE])) } : {}),
    }),
    ...statuses.map((failure) =>
      ApiResponse({
        status: failure,
        description: codes.filter((code) => PROBLEMS[code][0] === failure).join(', '),
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemView) } } },
      }),
    ),
    ...(options.permission === 'public' ? [] : [ApiCookieAuth()]),
    ...(options.idempotency
      ? [
          ApiHeader({
            name: 'Idempotency-Key',
            required: options.idempotency === 'required',
            description: '8 to 200 characters, the same on each try',
          }),
        ]
      : []),
    ...(options.ifMatch
      ? [
          ApiHeader({
            name: 'If-Match',
            required: options.ifMatch === 'required',
            description: 'ETag of the version that was read',
          }),
        ]
      : []),
  );
}

import { Param, ParseUUIDPipe } from '@nestjs/common';
import { notFound } from '../problems/problem';

/** The `:id` of an address. What is no id names nothing, so it answers like any other record that does not exist. */
export const IdParam = (name = 'id'): ParameterDecorator =>
  Param(name, new ParseUUIDPipe({ exceptionFactory: () => notFound('record') }));

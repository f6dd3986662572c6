import { Problem } from '../problems/problem';

interface DriverError {
  readonly code?: string;
  readonly message?: string;
  readonly detail?: string;
  readonly constraint?: string;
  readonly driverError?: DriverError;
}

const RETRYABLE: readonly string[] = ['40001', '40P01'];
const CONNECTION: readonly string[] = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'];

/** SQLSTATE of PostgreSQL, or the code of a broken connection, wherever the driver put it. */
export function sqlState(error: unknown): string | undefined {
  const thrown = error as DriverError | null;
  return thrown?.driverError?.code ?? thrown?.code;
}

export const isRetryable = (error: unknown): boolean => RETRYABLE.includes(sqlState(error) ?? '');

export const isUniqueViolation = (error: unknown, constraint?: string): boolean => {
  const thrown = ((error as DriverError).driverError ?? error) as DriverError;
  return thrown.code === '23505' && (constraint === undefined || thrown.constraint === constraint);
};

/** The one table from what the database says to what the client reads; anything unknown stays as it was thrown. */
export function asProblem(error: unknown): unknown {
  if (error instanceof Problem) return error;
  const code = sqlState(error) ?? '';
  const cause = { cause: error };
  if (code === '23505') return new Problem('duplicate', 'Another record has the same key.', cause);
  if (code === '23503') return new Problem('validation.failed', 'It refers to something that does not exist.', cause);
  if (code === '23514' || code.startsWith('22')) {
    return new Problem('validation.failed', 'A value is outside what can be stored.', cause);
  }
  if (code === '57014') return unavailable('The question took too long; narrow it down.', error);
  if (code === '55P03' || RETRYABLE.includes(code))
    return unavailable('Too many people change this at once; try again.', error);
  if (/^(53|08|57P)/.test(code) || CONNECTION.includes(code) || isPoolTimeout(error)) {
    return connectionLost(error);
  }
  return error;
}

/** Whether a commit under way took effect is not known then, so the answer promises nothing about it. */
export const connectionLost = (cause: unknown): Problem =>
  unavailable('The database cannot be reached at the moment. Try again: the same Idempotency-Key acts once.', cause);

const unavailable = (detail: string, cause: unknown): Problem =>
  new Problem('service.unavailable', detail, { retryAfterSeconds: 1, cause });

const isPoolTimeout = (error: unknown): boolean =>
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client has encountered a connection error|not queryable/i.test(
    (error as DriverError | null)?.message ?? '',
  );

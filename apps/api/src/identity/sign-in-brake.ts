import { Injectable } from '@nestjs/common';
import { Database, Problem } from '../platform';

const FREE_FAILURES_OF_ACCOUNT = 5;
const FAILURES_OF_ADDRESS_A_MINUTE = 10;
const LONGEST_DELAY_SECONDS = 900;

/**
 * Slows guessing down: ten failures a minute from one address, and for an account a delay that doubles with each
 * failure from the sixth on, up to a quarter of an hour. Only failures count.
 */
@Injectable()
export class SignInBrake {
  constructor(private readonly database: Database) {}

  /** @throws Problem `session.throttled` while the address or the account has to wait */
  async check(email: string, address: string): Promise<void> {
    const [blocked] = await this.database.read<{ seconds: number }>(
      `select ceil(extract(epoch from max(blocked_until) - now()))::int as seconds
         from sign_in_failure where key = any($1) and blocked_until > now() having max(blocked_until) is not null`,
      [[accountKey(email), addressKey(address)]],
    );
    if (!blocked) return;
    throw new Problem('session.throttled', `Wait ${blocked.seconds} seconds before the next try.`, {
      retryAfterSeconds: blocked.seconds,
    });
  }

  async failed(email: string, address: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      // Keys in alphabetical order: two failures at once must not wait for each other.
      await tx.query(
        `insert into sign_in_failure as f (key, failures, window_started_at) values ($1, 1, now())
         on conflict (key) do update set
           failures = case when f.window_started_at < now() - interval '1 hour' then 1 else f.failures + 1 end,
           window_started_at = case when f.window_started_at < now() - interval '1 hour' then now() else f.window_started_at end,
           blocked_until = case when f.failures >= $2
             then now() + make_interval(secs => least(power(2, f.failures - $2), $3)) end`,
        [accountKey(email), FREE_FAILURES_OF_ACCOUNT, LONGEST_DELAY_SECONDS],
      );
      await tx.query(
        `insert into sign_in_failure as f (key, failures, window_started_at) values ($1, 1, now())
         on conflict (key) do update set
           failures = case when f.window_started_at < now() - interval '1 minute' then 1 else f.failures + 1 end,
           window_started_at = case when f.window_started_at < now() - interval '1 minute' then now() else f.window_started_at end,
           blocked_until = case when f.window_started_at >= now() - interval '1 minute' and f.failures + 1 >= $2
             then f.window_started_at + interval '1 minute' end`,
        [addressKey(address), FAILURES_OF_ADDRESS_A_MINUTE],
      );
    });
  }

  async succeeded(email: string): Promise<void> {
    await this.database.transaction((tx) =>
      tx.query('delete from sign_in_failure where key = $1', [accountKey(email)]),
    );
  }
}

const accountKey = (email: string): string => `account:${email.toLowerCase()}`;
const addressKey = (address: string): string => `address:${address}`;

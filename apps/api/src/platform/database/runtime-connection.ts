/** The role that every connection of the running product acts as; it owns nothing and may not touch append-only rows. */
export const RUNTIME_ROLE = 'tandem_app';

/**
 * The connection address with its start-up options: whoever the connection belongs to, it acts as the runtime role, in
 * UTC, with the given settings (for example `statement_timeout=10s`).
 */
export function runtimeConnection(url: string, settings: readonly string[]): string {
  const address = new URL(url);
  const options = [`role=${RUNTIME_ROLE}`, 'timezone=UTC', ...settings].map((setting) => `-c ${setting}`).join(' ');
  address.searchParams.set('options', options);
  // pg reads %20, but not the + that URLSearchParams writes for a blank.
  return address.toString().replaceAll('+', '%20');
}

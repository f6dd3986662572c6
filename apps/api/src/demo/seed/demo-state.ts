/** Runs SQL on one connection and answers with its rows. */
export type RunSql = <Row extends object>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;

/**
 * - `empty`: nobody has set anything up: the demo may begin.
 * - `unfinished`: a seeding was killed half-way; the database holds a part of the demo and nothing else, and is to be
 *   dropped before the demo begins again.
 * - `finished`: the demo is complete.
 * - `company`: somebody's own data, which the demo never touches.
 */
export type DemoState = 'empty' | 'unfinished' | 'finished' | 'company';

export const DEMO_BEGUN = 'demo.begin';
export const DEMO_FINISHED = 'demo.finish';

/** What a database with the product's schema holds. The audit trail says it: its events cannot be changed afterwards. */
export async function demoState(run: RunSql): Promise<DemoState> {
  const [row] = await run<{ begun: boolean; finished: boolean; inhabited: boolean }>(
    `select exists (select from audit_event where action = $1) as begun,
            exists (select from audit_event where action = $2) as finished,
            exists (select from organisation) as inhabited`,
    [DEMO_BEGUN, DEMO_FINISHED],
  );
  if (row?.finished) return 'finished';
  if (row?.begun) return 'unfinished';
  return row?.inhabited ? 'company' : 'empty';
}

import type { Tx } from '../platform';

/**
 * Runs a statement that every submission or decision runs. Its name lets each connection plan it once: planning the
 * statement that reads a request costs more than running it.
 */
export async function prepared<Row extends object>(
  tx: Tx,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  return (await tx.client.query<Row>({ name, text, values: [...values] })).rows;
}

import { type Predicate, scopePredicate, type SignedIn } from '../identity';
import { Problem, type Tx } from '../platform';

/** Which tools `t` somebody may edit; null for a tool of no unit where only units are theirs. */
export const editableTools = (actor: SignedIn, firstParameter: number): Predicate =>
  scopePredicate(actor, 'tool.edit', { unit: 't.unit_id', fundSource: 't.source' }, firstParameter);

/**
 * Whether somebody may edit this tool, as it stands in the transaction.
 *
 * @throws Problem `permission.denied`: everybody sees every tool, so there is nothing to hide
 */
export async function requireEditable(tx: Tx, toolId: string, actor: SignedIn): Promise<void> {
  const scope = editableTools(actor, 2);
  const editable = await tx.query(`select from tool t where t.id = $1 and ${scope.sql}`, [toolId, ...scope.values]);
  if (editable.length === 0) {
    throw new Problem('permission.denied', 'Your role covers other units than the one this tool belongs to.', {
      extension: { permission: 'tool.edit' },
    });
  }
}

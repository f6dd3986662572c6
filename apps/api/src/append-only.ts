/** Tables whose rows are never changed once written; the product refuses to start where it could change them. */
export const APPEND_ONLY = [
  'audit_event',
  'audit_seal',
  'audit_checkpoint',
  'budget_entry',
  'policy_signature',
  'request_version',
  'decision',
  'decision_snapshot',
  'recusal',
  'step_inheritance',
  'former_role',
  'step_escalation',
  'decision_condition',
  'triage_action',
  'triage_move',
] as const;

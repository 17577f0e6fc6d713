/**
 * What people who work here do, and the platform for them, by the thing that it is done to: `lead.changed` is done to
 * leads. How each is put in words stands in `apps/web/messages/en/audit.json`.
 */
const actionsOf = {
  lead: ['added', 'changed', 'note_added', 'converted', 'deleted', 'restored', 'imported', 'merged', 'exported'],
  deal: ['added', 'changed', 'moved', 'deleted', 'imported', 'exported'],
  board: ['columns_named'],
  ticket: ['changed', 'answered', 'merged'],
  conversation: ['taken_over', 'released', 'written_in'],
  document: ['added', 'changed', 'deleted', 'all_reindexed'],
  answer: ['added', 'changed', 'deleted', 'imported'],
  unanswered: ['handled'],
  test: ['added', 'changed', 'deleted', 'run'],
  user: [
    ...['changed', 'second_factor_reset', 'sign_in_refused'],
    ...['password_changed', 'email_change_requested', 'sessions_ended'],
    ...['second_factor_on', 'second_factor_off', 'recovery_codes_renewed', 'second_factor_policy_changed'],
  ],
  invitation: ['sent', 'withdrawn'],
  person: [
    ...['looked_up', 'exported', 'erasure_requested', 'erased', 'erasure_completed'],
    ...['copied_own_data', 'deleted_own_account'],
  ],
  figures: ['counted_anew'],
  webhook: ['added', 'changed', 'secret_renewed', 'tested', 'sent_again', 'deleted'],
  audit: ['exported'],
} as const;

type Actions = typeof actionsOf;
export type AuditThing = keyof Actions;
export type AuditAction = { [Thing in AuditThing]: `${Thing}.${Actions[Thing][number]}` }[AuditThing];

export const auditThings = Object.keys(actionsOf) as readonly AuditThing[];
export const auditActionsOf = (thing: AuditThing): readonly AuditAction[] =>
  actionsOf[thing].map((done) => `${thing}.${done}` as AuditAction);
export const auditActions: readonly AuditAction[] = auditThings.flatMap(auditActionsOf);
export const auditThingOf = (action: AuditAction): AuditThing => action.split('.')[0] as AuditThing;

/** How a request that people who work here send stands in the audit log; without a person, or by a customer, in none. */
export interface Audited {
  readonly action: AuditAction;
  /** The use case adds the entry itself, with more than the request tells. */
  readonly within?: true;
  /** A request with this field goes on with one that has an entry already, such as the next part of a file. */
  readonly unless?: string;
}

import type { AuditEntry } from '@/lib/api-types';

type Action = AuditEntry['action'];
type Thing = Action extends `${infer Of}.${string}` ? Of : never;
type Done<Of extends Thing> = Extract<Action, `${Of}.${string}`> extends `${string}.${infer What}` ? What : never;

/** What is done to each kind of thing. */
const actionsOf: { readonly [Of in Thing]: readonly Done<Of>[] } = {
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
    'changed',
    'second_factor_reset',
    'second_factor_policy_changed',
    'sign_in_refused',
    'password_changed',
    'email_change_requested',
    'sessions_ended',
    'second_factor_on',
    'second_factor_off',
    'recovery_codes_renewed',
  ],
  invitation: ['sent', 'withdrawn'],
  person: [
    'looked_up',
    'exported',
    'erasure_requested',
    'erased',
    'erasure_completed',
    'copied_own_data',
    'deleted_own_account',
  ],
  figures: ['counted_anew'],
  webhook: ['added', 'changed', 'secret_renewed', 'tested', 'sent_again', 'deleted'],
  audit: ['exported'],
};

export const things = Object.keys(actionsOf) as readonly Thing[];
export const thingOf = (action: Action): Thing => action.split('.')[0] as Thing;

/** All actions, or those of one kind of thing. */
export const actions = (thing: string): readonly Action[] =>
  things
    .filter((each) => thing === '' || each === thing)
    .flatMap((each) => actionsOf[each].map((done) => `${each}.${done}` as Action));

import { withChange } from './turn';
import type { Turn } from './turn';

/** Not said who: what is more particular takes its place. */
const unnamed = 'somebody else';

/** Takes in for whom the visitor speaks, and what they are called. The visitor's own name stays theirs. */
export function takeOther(turn: Turn): Turn {
  const { heard, state } = turn;
  const known = state.speaks_for === unnamed ? null : state.speaks_for;
  const speaks_for = known ?? heard.other?.value ?? state.speaks_for;
  const name = speaks_for === null ? undefined : heard.others_name?.value;
  if (speaks_for === state.speaks_for && !name) return turn;
  return withChange(turn, { ...state, speaks_for, others_name: name ?? state.others_name }, { others_name: !!name });
}

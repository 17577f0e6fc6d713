import { answerGroups } from './answers.data';
import { customerTypeGroups } from './customer-types.data';
import { decoyGroups } from './decoys.data';
import { intentGroups } from './intents.data';
import { laterGroups } from './later.data';
import { casesOf, partByHash } from './meaning-case';

/** Messages with what they mean, written before the bot was tried on them; none is an exemplar. */
export const meaningCases = [
  ...casesOf([...intentGroups, ...customerTypeGroups, ...answerGroups, ...decoyGroups], partByHash),
  ...casesOf(laterGroups, () => 'later'),
];

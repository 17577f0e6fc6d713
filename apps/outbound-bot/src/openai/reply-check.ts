import { brokenRule, contentRules, formRules, type CommonReplyFault, type ReplyRule } from '@abbotsford/bot/reply';
import type { ReplyContext } from './reply-context';
import { asksSomethingElse, putsPlannedQuestion } from './reply-question';

/** Why a sentence of a model is not shown. */
export type ReplyFault = CommonReplyFault | 'empty' | 'other_question' | 'no_question';

const rules: readonly ReplyRule<ReplyContext, ReplyFault>[] = [
  ...formRules,
  { fault: 'other_question', breaks: asksSomethingElse },
  ...contentRules,
];

/**
 * Why a sentence must not be shown after what was shown already, or null. The visitor's words and the passages may try
 * to steer a model; whatever comes of it, no sentence leaves that asks, promises or tells what the plan does not. Pure.
 */
export const checkSentence = (sentence: string, shown: string, context: ReplyContext): ReplyFault | null =>
  brokenRule(rules, sentence, shown, context);

/** What a reply lacks when no more of it comes, or null. */
export function checkEnd(shown: string, context: ReplyContext): ReplyFault | null {
  if (shown === '') return 'empty';
  return putsPlannedQuestion(shown, context) ? null : 'no_question';
}

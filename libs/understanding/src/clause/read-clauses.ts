import type { Part } from '../part';
import type { Clause, Frame, Mode } from './clause';
import { findSigns } from './find-signs';
import type { Place } from './find-signs';
import type { Sign } from './signs.data';
import { splitClauses } from './split-clauses';

type Signs = ReadonlyMap<Sign, Place>;

/** What holds at the beginning of a sentence, until its words say otherwise. */
export const ordinary: Frame = { whose: 'own', when: 'now', mode: 'said' };

/** The clauses of a sentence, each with its frame. What a clause leaves unsaid it takes from the one before it. */
export function readClauses(sentence: Part & { readonly asks: boolean }): Clause[] {
  const parts = splitClauses(sentence).map((part) => ({ ...part, signs: findSigns(part.text) }));
  const asks = sentence.asks || (parts[0]?.signs.get('asked')?.start ?? longestLead) < longestLead;
  let before: Frame = ordinary;
  let spokenOf: Frame['whose'] = 'own';
  return parts.map(({ signs, ...part }, i) => {
    const next = parts[i + 1]?.signs;
    const isMeant = next?.has('meant') === true;
    const whose = isMeant && !next?.has('denied') ? 'own' : whoseIs(signs, before, spokenOf);
    const when = whenIs(signs, before);
    const mode = asks ? 'asked' : modeOf(part.text, signs, next, before);
    spokenOf = namedIn(signs) ?? spokenOf;
    before = { whose, when, mode };
    const denial = mode === 'denied' ? signs.get('denied') : undefined;
    const denied = denial ? part.text.slice(denial.start) : '';
    const notSo = denial ? part.text.slice(denial.end) : '';
    return { ...part, frame: before, denied, notSo, corrects: signs.has('corrects') || endsWithNo.test(part.text) };
  });
}

/** "Two hundred, no, two hundred and fifty." */
const endsWithNo = /\bno\W*$/u;

/** "So, how many": what may stand before a question. */
const longestLead = 5;

function namedIn(signs: Signs): Frame['whose'] | undefined {
  if (signs.has('lent')) return 'own';
  if (signs.has('other')) return 'other';
  return signs.has('connected') ? 'connected' : undefined;
}

/** @param spokenOf the other person or business that was named last in the sentence */
function whoseIs(signs: Signs, before: Frame, spokenOf: Frame['whose']): Frame['whose'] {
  if (signs.has('lent')) return 'own';
  if (signs.has('others')) return 'other';
  if (signs.has('own')) return 'own';
  if (signs.has('other')) return 'other';
  if (signs.has('connected')) return 'connected';
  return signs.has('pronoun') ? spokenOf : before.whose;
}

function whenIs(signs: Signs, before: Frame): Frame['when'] {
  // "If we had two" is of no past.
  if (signs.has('supposed')) return 'planned';
  if (signs.has('past')) return 'past';
  if (signs.has('planned')) return 'planned';
  return signs.has('now') ? 'now' : before.when;
}

function modeOf(text: string, signs: Signs, next: Signs | undefined, before: Frame): Mode {
  const depends = before.mode === 'supposed' || next?.has('supposed') === true;
  if (signs.has('supposed') || (signs.has('would') && depends)) return 'supposed';
  // "0491 570 156, please don't use that one."
  const isTakenBack = next?.has('meant') === true && next.has('denied');
  if (isTakenBack || signs.has('set_aside') || contrasts.test(text)) return 'set_aside';
  return signs.has('denied') && !signs.has('at_most') ? 'denied' : 'said';
}

/** "Not 110": a value of its own that does not hold, without a verb. */
const contrasts =
  /^\W*(?:and |but |no,? )?not (?!yet|really|at all|too|many|much|very|that|so|sure|only|just|more|less|over|for|before|till|keen|happy|into|fussed|interested|a )/u;

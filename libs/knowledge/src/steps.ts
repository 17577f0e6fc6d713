import { blocksOf, type Block } from './blocks';
import type { Passage } from './passage';
import { safeHeading } from './safe-heading';
import { segments } from './segments';

/** As long as a list may be told: the longest recipe that we ship has 600 characters. */
const maxLength = 900;
const minItems = 2;

/**
 * The first list of a passage in one piece, since a step torn from the others misleads: "1. … 2. …", or the words that
 * introduce it with its items. What stands after the steps begins with what to mind, so that sentence is told too.
 * Empty where there is no list.
 */
export function stepsOf(passage: Passage): string {
  const blocks = blocksOf(passage.text, safeHeading(passage));
  const from = blocks.findIndex(isPart);
  const after = blocks.findIndex((block, i) => i > from && !isPart(block));
  const items = from < 0 ? [] : blocks.slice(from, after < 0 ? undefined : after);
  const [first] = items;
  if (!first || items.length < minItems) return '';
  const told = first.kind === 'step' ? numbered(items) : listed(items, first.lead);
  const remark = after < 0 || first.kind !== 'step' ? '' : (segments(blocks[after]?.text ?? '')[0] ?? '');
  return isStatement(remark) && told.length + remark.length < maxLength ? `${told} ${remark}` : told;
}

const isPart = ({ kind }: Block): boolean => kind === 'item' || kind === 'step';
const isStatement = (sentence: string): boolean => /[.!]$/.test(sentence);

const numbered = (items: readonly Block[]): string =>
  fitting(items.map(({ text }, i) => `${i + 1}. ${withEnd(text)}`)).join(' ');

function listed(items: readonly Block[], lead: string): string {
  if (lead === '' || items.some((item) => item.lead !== lead)) {
    return fitting(items.map(({ text }) => withEnd(text))).join(' ');
  }
  const texts = items.map(({ text }) => text.slice(lead.length + 1));
  return `${lead} ${withEnd(fitting(texts).join('; '))}`;
}

/** Whole items only; a list that is longer says so. */
function fitting(items: readonly string[]): readonly string[] {
  let length = 0;
  const end = items.findIndex((item) => (length += item.length + 1) > maxLength);
  return end < 0 ? items : [...items.slice(0, Math.max(1, end)), '…'];
}

/** A reply asks one question at most, and never one of a document's. */
const withEnd = (text: string): string => {
  const plain = text.replace(/[?？]/g, '.');
  return /[.!…:]$/.test(plain) ? plain : `${plain}.`;
};

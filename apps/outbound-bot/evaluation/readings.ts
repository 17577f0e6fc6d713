import { addMeaning, openSentences } from '../src/understanding/meaning/compare-meaning';
import type { ComparedSentence, ExemplarIndex } from '../src/understanding/meaning/compare-meaning';
import { compareSentences } from '../src/understanding/meaning/compare-sentences';
import type { Certainties, CertaintyKey, ComparedFor } from '../src/understanding/meaning/compared-for.data';
import { certainty, exemplars } from '../src/understanding/meaning/compared-for.data';
import type { SentenceEmbedder } from '@abbotsford/understanding';
import type { Understanding, UnderstandingInput } from '../src/domain/understanding';
import { initialState } from '../src/policy/state-manager';
import { ownWordsFields } from '../src/understanding/extraction/own-words';
import { understandLocally } from '../src/understanding/local-understanding';
import type { MeaningCase } from './cases/meaning-case';

/** A case as the patterns hear it, and what its open sentences are near to. */
export interface HeardCase extends MeaningCase {
  readonly input: UnderstandingInput;
  readonly heard: Understanding;
  readonly compared: readonly ComparedSentence[];
}

const EMBED_MS = 3_000;

/** As the bot does it: one call for the open sentences of a message. */
export async function hearCase(one: MeaningCase, embedder: SentenceEmbedder, index: ExemplarIndex): Promise<HeardCase> {
  const input: UnderstandingInput = {
    message: one.message,
    state: { ...initialState(), ...one.given },
    country_code: 'AU',
    now: new Date('2026-11-23T09:00:00Z'),
    history: [],
  };
  const heard = understandLocally(input);
  const open = openSentences(heard, input);
  const texts = open.map(({ text }) => text);
  const vectors = texts.length > 0 ? await embedder.embed(texts, EMBED_MS) : [];
  return { ...one, input, heard, compared: compareSentences(open, vectors, index) };
}

/** A label that was read from a message, for one question. */
export type Reading = `${ComparedFor}: ${string}`;

/** What the patterns read. */
export const readByPatterns = ({ heard, input }: HeardCase): ReadonlySet<Reading> => readingsOf(heard, input);

/** What patterns and meaning read together. */
export const readWithMeaning = (one: HeardCase, needed: Certainties): ReadonlySet<Reading> =>
  readingsOf(addMeaning(one.heard, one.input, one.compared, needed), one.input);

const never = { least: 2, margin: 2 };
const nothing = Object.fromEntries(Object.keys(certainty).map((key) => [key, never])) as Certainties;

/** What one threshold alone adds to the patterns. */
export function addedBy(one: HeardCase, key: CertaintyKey, needed: Certainties[CertaintyKey]): Reading[] {
  const before = readByPatterns(one);
  const owned = readingsFor(key);
  return [...readWithMeaning(one, { ...nothing, [key]: needed })].filter(
    (reading) => !before.has(reading) && owned.includes(reading),
  );
}

/** Whether a threshold decides on what the case means, and the patterns have not read it. */
export function isLeftTo(one: HeardCase, key: CertaintyKey): boolean {
  const asks = one.message.trimEnd().endsWith('?');
  if (key === 'customer_type' && asks) return false;
  if (key === 'customer_type_of_question' && !asks) return false;
  const before = readByPatterns(one);
  return expectedReadings(one.means).some((reading) => readingsFor(key).includes(reading) && !before.has(reading));
}

export const expectedReadings = (means: MeaningCase['means']): Reading[] =>
  Object.entries(means).map(([question, label]): Reading => `${question as ComparedFor}: ${label}`);

function readingsFor(key: CertaintyKey): Reading[] {
  if (key in exemplars.intent) return [`intent: ${key}`];
  const question = key === 'customer_type_of_question' ? 'customer_type' : (key as Exclude<ComparedFor, 'intent'>);
  return Object.keys(exemplars[question]).map((label): Reading => `${question}: ${label}`);
}

function readingsOf(heard: Understanding, { state: { last_asked } }: UnderstandingInput): ReadonlySet<Reading> {
  const { flow, declined, unknown, customer_type, fields } = heard;
  const all: readonly (Reading | false)[] = [
    flow !== 'continuing' && `intent: ${flow}`,
    declined.some((field) => field === last_asked) && 'intent: declines',
    unknown.some((topic) => topic === last_asked) && 'intent: does_not_know',
    customer_type !== null && `customer_type: ${customer_type.value}`,
    fields.equipment !== undefined && `equipment: ${fields.equipment.value}`,
    fields.coffee_style !== undefined && `coffee_style: ${fields.coffee_style.value}`,
    ...ownWordsFields.map((field): Reading | false => fields[field] !== undefined && `own_words: ${field}`),
  ];
  return new Set(all.filter((reading) => reading !== false));
}

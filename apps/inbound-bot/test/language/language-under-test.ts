import { forAllTests } from '@abbotsford/bot/test/for-all-tests';
import type { OpenAiSettings } from '@abbotsford/llm/settings';
import { startOpenAiStandIn, type OpenAiReply } from '@abbotsford/testing';
import { ModelUnderTest } from '@abbotsford/bot/test/model-under-test';
import type { ConversationState } from '../../src/domain/conversation-state';
import type { ProviderCall, Wording } from '../../src/domain/language-provider';
import type { Knowledge, Plan, TicketNews } from '../../src/domain/plan';
import type { UnderstandingInput } from '../../src/domain/understanding';
import { createLanguageProvider, type ConnectedLanguageProvider } from '../../src/openai/create-language-provider';
import type { ToolOutcome } from '../../src/policy/tool-calls';
import { decideAndAct } from '../decide-and-act';
import { known, said } from './said';

/** How a turn went. */
export interface PlayedTurn extends Wording {
  readonly pieces: readonly string[];
  readonly plan: Plan;
  readonly state: ConversationState;
  /** What came of the calls of tools. */
  readonly calls: readonly ToolOutcome[];
}

export interface TurnToPlay {
  readonly message: string;
  readonly state?: ConversationState;
  readonly knowledge?: Knowledge | null;
  readonly tickets?: readonly TicketNews[];
  readonly history?: UnderstandingInput['history'];
}

/** The language provider of this bot. */
export class LanguageUnderTest extends ModelUnderTest<ConnectedLanguageProvider> {
  static async start(changes: Partial<OpenAiSettings> = {}): Promise<LanguageUnderTest> {
    const language = new LanguageUnderTest(await startOpenAiStandIn(), createLanguageProvider, changes);
    // The first turn loads what later ones find loaded; it must not use up the time of a test.
    language.replies({ understanding: { kind: 'json', value: said() } });
    await language.play({ message: 'Hello' });
    await language.reset();
    return language;
  }

  /** Understands, decides, makes tickets and words one message, as the orchestrator does. */
  async play(turn: TurnToPlay, withinMs = 8_000): Promise<PlayedTurn> {
    const { message, state: before = known(), knowledge = null, tickets = [], history = [] } = turn;
    const due = performance.now() + withinMs;
    const call = (): ProviderCall => aCall({ deadlineMs: due - performance.now() });
    const now = new Date('2026-11-29T10:00:00Z');
    const understanding = { message, state: before, country_code: 'AU', now, history };
    const heard = await this.provider.understand(understanding, call());
    const calls: ToolOutcome[] = [];
    const acted = decideAndAct(before, heard, { message, knowledge, tickets }, (outcome) => calls.push(outcome));
    const pieces: string[] = [];
    const wording = await this.provider.word({ ...acted, message, history }, call(), (piece) => pieces.push(piece));
    return { ...wording, ...acted, pieces, calls };
  }
}

/** The provider that the tests of a file share. */
export const languageForTests = (changes: Partial<OpenAiSettings> = {}): (() => LanguageUnderTest) =>
  forAllTests(() => LanguageUnderTest.start(changes));

export function aCall(changes: Partial<ProviderCall> = {}): ProviderCall {
  const signal = new AbortController().signal;
  return { signal, deadlineMs: 8_000, request_id: 'req-1', conversation_id: 'conv-1', ...changes };
}

export const says = (text: string): OpenAiReply => ({ kind: 'text', text });

import { addUsage, type ModelUsage, noUsage } from '@abbotsford/llm';
import { type OpenAiReply, startOpenAiStandIn } from '@abbotsford/testing';
import { ModelUnderTest } from '@abbotsford/bot/test/model-under-test';
import type { ConversationState } from '../../src/domain/conversation-state';
import type { ProviderCall, Wording } from '../../src/domain/language-provider';
import type { Knowledge, Plan } from '../../src/domain/plan';
import type { UnderstandingInput } from '../../src/domain/understanding';
import { decide } from '../../src/policy/flow-controller';
import { type ConnectedLanguageProvider, createLanguageProvider } from '../../src/openai/create-language-provider';
import type { OpenAiSettings } from '@abbotsford/llm/settings';
import { input, known, said } from './said';

/** How a turn went. */
export interface PlayedTurn extends Wording {
  readonly pieces: readonly string[];
  readonly plan: Plan;
  readonly state: ConversationState;
  readonly usage: ModelUsage;
}

export interface TurnToPlay {
  readonly message: string;
  readonly state?: ConversationState;
  readonly knowledge?: Knowledge | null;
  readonly summary?: string | null;
  readonly history?: UnderstandingInput['history'];
  readonly conversation_id?: string;
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

  /** Understands, decides and words one message, as the orchestrator does. */
  async play(turn: TurnToPlay, withinMs = 8_000): Promise<PlayedTurn> {
    const {
      message,
      state = known(),
      knowledge = null,
      summary = null,
      history = [],
      conversation_id = 'conv-1',
    } = turn;
    const due = performance.now() + withinMs;
    let usage = noUsage;
    const call = (): ProviderCall =>
      aCall({
        conversation_id,
        deadlineMs: due - performance.now(),
        onUsage: (more) => {
          usage = addUsage(usage, more);
        },
      });
    const heard = await this.provider.understand({ ...input(message), state, summary, history }, call());
    const context = { knowledge, country_code: 'AU', message, settings: { free_answers: 3 } };
    const decided = decide(state, heard, context);
    const pieces: string[] = [];
    const toWord = { ...decided, message, country_code: 'AU', summary, history };
    const wording = await this.provider.word(toWord, call(), (piece) => pieces.push(piece));
    return { ...wording, ...decided, pieces, usage };
  }
}

export function aCall(changes: Partial<ProviderCall> = {}): ProviderCall {
  const signal = new AbortController().signal;
  return { signal, deadlineMs: 8_000, request_id: 'req-1', conversation_id: 'conv-1', ...changes };
}

export const says = (text: string): OpenAiReply => ({ kind: 'text', text });

import { Inject, Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import type { TurnRow } from '@abbotsford/conversation';
import { LOGGER, ServiceMetrics, type Logger } from '@abbotsford/service-kit';
import { BotFunctions } from './bot-functions';
import { botToolNames } from './domain/bot-tools.data';
import type { WordingInput } from './domain/language-provider';
import { callTool, type ToolContext } from './policy/tool-calls';

/** Answers the calls of a language model. The policy has decided before; a call changes nothing. */
@Injectable()
export class ToolCalls {
  private readonly calls: Counter<'tool' | 'outcome'>;

  constructor(
    private readonly functions: BotFunctions,
    { registry }: ServiceMetrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.calls = new Counter({
      name: 'inbound_tool_calls_total',
      help: 'Calls of the language model, by tool; outcome: granted, or why it was refused',
      labelNames: ['tool', 'outcome'],
      registers: [registry],
    });
  }

  /** Answers the calls within one turn. */
  of(turn: Pick<ToolContext, 'plan' | 'state'>, conversation: TurnRow): WordingInput['callTool'] {
    const context = { ...turn, ticketsOf: () => this.functions.ticketsOf(conversation) };
    return async (name, given) => {
      const outcome = await callTool(name, given, context);
      // A name of the model's own would be a label of its own.
      const tool = botToolNames.find((one) => one === name) ?? 'other';
      this.calls.inc({ tool, outcome: outcome.granted ? 'granted' : outcome.refusal });
      if (outcome.granted) return outcome;
      this.logger.warn({ tool, reason: outcome.refusal }, 'a call of the language model was refused');
      return { result: { refused: outcome.refusal }, told: [] };
    };
  }
}

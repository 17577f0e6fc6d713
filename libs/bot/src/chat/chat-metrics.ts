import { Inject, Injectable } from '@nestjs/common';
import { Counter, Histogram } from 'prom-client';
import { ServiceMetrics } from '@abbotsford/service-kit';
import { BOT, type BotDefinition } from './bot-definition';

/** What operators watch of any bot's conversations; the names begin with its chat (`outbound_turns_total`). */
@Injectable()
export class ChatMetrics {
  readonly turns: Counter<'outcome'>;
  readonly turnSeconds: Histogram;
  readonly roundTrips: Histogram;
  readonly idle: Counter<'outcome'>;
  readonly unread: Counter<'reason'>;
  readonly takeovers: Counter<'outcome'>;

  constructor(@Inject(BOT) { chat }: BotDefinition, { registry }: ServiceMetrics) {
    const registers = [registry];
    this.turns = new Counter({
      name: `${chat}_turns_total`,
      help: 'Turns answered, by outcome: continued, ended, failed',
      labelNames: ['outcome'],
      registers,
    });
    this.turnSeconds = new Histogram({
      name: `${chat}_turn_seconds`,
      help: 'Time from the message to the stored answer',
      buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    });
    this.roundTrips = new Histogram({
      name: `${chat}_turn_round_trips`,
      help: 'Commands sent to MongoDB for one turn',
      buckets: [1, 2, 3, 4, 6, 8, 16],
      registers,
    });
    this.idle = new Counter({
      name: `${chat}_idle_conversations_total`,
      help: 'Conversations that nobody wrote in: closed, overtaken by the visitor at the last moment, or failed',
      labelNames: ['outcome'],
      registers,
    });
    this.unread = new Counter({
      name: `${chat}_unread_total`,
      help: 'Readings of messages that were given up: too_slow and failed replace the thread, busy had too many before it',
      labelNames: ['reason'],
      registers,
    });
    this.takeovers = new Counter({
      name: `${chat}_takeovers_total`,
      help: 'Conversations that a person took over: begun, left by the person, or ended since a visitor waited too long',
      labelNames: ['outcome'],
      registers,
    });
  }
}

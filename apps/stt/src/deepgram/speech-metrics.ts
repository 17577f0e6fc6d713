import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram } from 'prom-client';
import { ServiceMetrics } from '@abbotsford/service-kit';
import type { CircuitChange } from '@abbotsford/provider';
import type { SpeechKind, Used } from './call-accounts';

/** What operators see of the speech provider. */
@Injectable()
export class SpeechMetrics {
  private readonly calls;
  private readonly seconds;
  private readonly characters;
  private readonly cost;
  private readonly circuit;
  private readonly fallbacks;
  private readonly sentences;

  constructor({ registry }: ServiceMetrics) {
    const registers = [registry];
    this.calls = new Histogram({
      name: 'speech_call_seconds',
      help: 'Time of a call to the speech provider, by what it was asked and how it ended',
      labelNames: ['kind', 'outcome'],
      buckets: [0.1, 0.25, 0.5, 1, 2, 4, 8, 16],
      registers,
    });
    this.seconds = new Counter({
      name: 'speech_heard_seconds_total',
      help: 'Seconds of recordings that were heard',
      registers,
    });
    this.characters = new Counter({
      name: 'speech_spoken_characters_total',
      help: 'Characters that were spoken',
      registers,
    });
    this.cost = new Counter({
      name: 'speech_cost_usd_total',
      help: 'US dollars that the speech provider has cost, at the prices of the settings',
      labelNames: ['kind'],
      registers,
    });
    this.circuit = new Gauge({
      name: 'speech_circuit_open',
      help: '1 while the speech provider is not asked because it kept failing',
      labelNames: ['kind'],
      registers,
    });
    this.fallbacks = new Counter({
      name: 'speech_fallbacks_total',
      help: 'Requests whose callers were told to let the browser do it, by reason',
      labelNames: ['kind', 'reason'],
      registers,
    });
    this.sentences = new Counter({
      name: 'speech_sentences_total',
      help: 'Sentences that were asked for, by whether they had to be made',
      labelNames: ['from'],
      registers,
    });
  }

  called(kind: SpeechKind, outcome: string, duration: number, used: Used, cost: number): void {
    this.calls.observe({ kind, outcome }, duration);
    this.seconds.inc(used.seconds ?? 0);
    this.characters.inc(used.characters ?? 0);
    this.cost.inc({ kind }, cost);
  }

  circuitChanged(kind: SpeechKind, change: CircuitChange): void {
    this.circuit.set({ kind }, change === 'open' ? 1 : 0);
  }

  fellBack(kind: SpeechKind, reason: string): void {
    this.fallbacks.inc({ kind, reason });
  }

  sentence(from: 'memory' | 'provider'): void {
    this.sentences.inc({ from });
  }
}

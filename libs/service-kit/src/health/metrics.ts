import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Node's own 10 ms would wake an idle process a hundred times a second; what matters stands still for longer. */
const EVENT_LOOP_LOOK_MS = 50;

const seconds = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];

/** What every service counts; a service adds its own metrics to `registry`. */
export class ServiceMetrics {
  readonly registry = new Registry();
  private readonly handling: Histogram<'subject' | 'outcome'>;
  private readonly calling: Histogram<'subject' | 'outcome'>;
  readonly outboxPending: Gauge;
  readonly events: Counter<'event' | 'outcome'>;

  constructor(service: string) {
    const registers = [this.registry];
    this.registry.setDefaultLabels({ service });
    collectDefaultMetrics({ register: this.registry, eventLoopMonitoringPrecision: EVENT_LOOP_LOOK_MS });
    this.handling = new Histogram({
      name: 'request_handling_seconds',
      help: 'Time to answer a request over NATS',
      labelNames: ['subject', 'outcome'],
      buckets: seconds,
      registers,
    });
    this.calling = new Histogram({
      name: 'request_calling_seconds',
      help: 'Time that a call to another service took',
      labelNames: ['subject', 'outcome'],
      buckets: seconds,
      registers,
    });
    this.outboxPending = new Gauge({ name: 'outbox_pending', help: 'Events not yet handed to JetStream', registers });
    this.events = new Counter({
      name: 'events_consumed_total',
      help: 'Events consumed, by outcome: done, repeated, retried, postponed, dead',
      labelNames: ['event', 'outcome'],
      registers,
    });
  }

  handled(subject: string, outcome: string, duration: number): void {
    this.handling.observe({ subject, outcome }, duration);
  }

  called(subject: string, outcome: string, duration: number): void {
    this.calling.observe({ subject, outcome }, duration);
  }
}

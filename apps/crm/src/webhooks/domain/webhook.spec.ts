import { describe, expect, it } from 'vitest';
import { afterTry, toWebhookView, withNewSecret, type Webhook } from './webhook';

const at = (time: string): Date => new Date(`2026-11-${time}:00Z`);
const webhook = (more: Partial<Webhook> = {}): Webhook => ({
  id: '0'.repeat(24),
  url: 'https://example.com/hooks',
  description: null,
  events: ['lead.created'],
  active: true,
  off_because: null,
  failing_since: null,
  secret: 'sealed',
  previous_secret: null,
  previous_secret_until: null,
  created_at: at('01T00:00'),
  ...more,
});

describe('a webhook', () => {
  it('is failing from the first delivery that does not arrive until the next one that does', () => {
    expect(afterTry(webhook(), 'failed', at('02T09:00'))).toEqual({ failing_since: at('02T09:00') });
    const failing = webhook({ failing_since: at('02T09:00') });
    expect(afterTry(failing, 'failed', at('03T09:00'))).toBeNull();
    expect(afterTry(failing, 'delivered', at('03T09:00'))).toEqual({ failing_since: null });
    expect(afterTry(webhook(), 'delivered', at('03T09:00'))).toBeNull();
  });

  it('is switched off after five days without a delivery, and no minute sooner', () => {
    const failing = webhook({ failing_since: at('02T09:00') });
    expect(afterTry(failing, 'failed', at('07T08:59'))).toBeNull();
    expect(afterTry(failing, 'failed', at('07T09:00'))).toEqual({ active: false, off_because: 'failing' });
  });

  it('is switched off at once when its server says that it is gone', () => {
    const now = at('02T09:00');
    expect(afterTry(webhook(), 'gone', now)).toEqual({ active: false, off_because: 'gone', failing_since: now });
  });

  it('has both secrets for a day after it was given a new one, and shows neither', () => {
    const renewed = { ...webhook(), ...withNewSecret(webhook(), 'sealed anew', at('02T09:00')) };
    expect(renewed).toMatchObject({ secret: 'sealed anew', previous_secret: 'sealed' });
    expect(toWebhookView(renewed, at('03T08:59')).previous_secret_until).toBe('2026-11-03T09:00:00.000Z');
    expect(toWebhookView(renewed, at('03T09:00')).previous_secret_until).toBeNull();
    expect(JSON.stringify(toWebhookView(renewed, at('02T09:00')))).not.toContain('sealed');
  });
});

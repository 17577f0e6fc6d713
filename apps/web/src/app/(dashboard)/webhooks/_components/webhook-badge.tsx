import { Badge, type BadgeTone } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import type { Webhook } from '@/lib/api-types';

const tones = { on: 'good', off: 'neutral', failing: 'warning' } as const satisfies Record<string, BadgeTone>;

function stateOf({ active, failing_since }: Webhook): keyof typeof tones {
  if (!active) return 'off';
  return failing_since === null ? 'on' : 'failing';
}

export function WebhookBadge({ webhook }: { webhook: Webhook }) {
  const t = useTranslations('webhooks.state');
  const state = stateOf(webhook);
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}

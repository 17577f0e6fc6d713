import { flag, integer, secretText, type Setting } from '@abbotsford/service-kit';

const allowPrivate: Setting<boolean> = {
  ...flag({
    default: false,
    about: 'Send webhooks also by http and to addresses of the own network, as for trying them on one machine',
  }),
  refuseInProduction: (value) => (value ? 'would let whoever sets up webhooks reach servers of the own network' : null),
};

export const webhookSettings = {
  WEBHOOKS_KEY: secretText({
    minLength: 32,
    about: 'Key that the secrets of webhooks are encrypted with; with another one each has to be given a new secret',
  }),
  WEBHOOK_TIMEOUT_MS: integer({
    min: 100,
    max: 30_000,
    default: 10_000,
    about: 'How long the server of a webhook may take for its answer',
  }),
  WEBHOOKS_ALLOW_PRIVATE: allowPrivate,
};

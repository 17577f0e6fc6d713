import type { ProviderCall } from '@/lib/api-types';

/** Those of what is called that a filter has. */
const everyKind: Readonly<Record<ProviderCall['kind'], true>> = {
  language: true,
  embedding: true,
  transcription: true,
  speech: true,
  avatar: true,
};
export const callKinds = Object.keys(everyKind) as readonly ProviderCall['kind'][];

/** The services that call providers. */
export const callingServices = ['outbound-bot', 'inbound-bot', 'stt'] as const;

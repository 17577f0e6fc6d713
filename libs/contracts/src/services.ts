/**
 * Every service of the platform: `needed` for its main job, or `useful`, which it does without for a while. What else
 * lists services follows from this or is checked against it (`tools/shared/services.spec.ts`).
 */
const services = {
  gateway: 'needed',
  auth: 'needed',
  'outbound-bot': 'needed',
  crm: 'needed',
  // Without it customers have no support chat; visitors notice nothing.
  'inbound-bot': 'useful',
  // Without it the bots say that they do not know.
  rag: 'useful',
  // Without it the browser listens and speaks by itself.
  stt: 'useful',
} as const satisfies Record<string, 'needed' | 'useful'>;

export type ServiceName = keyof typeof services;
export const serviceNames = Object.keys(services) as readonly ServiceName[];
export const neededServices = serviceNames.filter((name) => services[name] === 'needed');

/** Where we are and when. test/site-facts.spec.ts compares all of it with the knowledge base. */
export const address = {
  street: '120 Abbotsford Road',
  suburb: 'Abbotsford',
  state: 'VIC',
  postcode: '3067',
  country: 'AU',
} as const;

/** Days as ISO numbers, Monday is 1; times of Melbourne. */
export interface Hours {
  days: readonly [first: number, last: number];
  from: string;
  to: string;
}

const officeHours: Hours = { days: [1, 5], from: '07:00', to: '16:30' };

export const phones = {
  office: { number: '03 5550 0000', hours: officeHours },
  service: { number: '03 5550 0010', hours: { days: [1, 7], from: '07:00', to: '17:00' } },
  urgent: { number: '03 5550 0020', hours: officeHours, saturday: { days: [6, 6], from: '08:00', to: '12:00' } },
} as const satisfies Record<string, { number: string; hours: Hours; saturday?: Hours }>;

export const places = {
  office: officeHours,
  counter: { days: [1, 5], from: '08:00', to: '15:00' },
  tasting: { days: [1, 5], from: '09:00', to: '15:00' },
} as const satisfies Record<string, Hours>;

export const emails = {
  general: 'hello@abbotsfordroad.example',
  orders: 'orders@abbotsfordroad.example',
  service: 'service@abbotsfordroad.example',
  accounts: 'accounts@abbotsfordroad.example',
  training: 'training@abbotsfordroad.example',
  privacy: 'privacy@abbotsfordroad.example',
} as const;

export type PhoneName = keyof typeof phones;
export type EmailName = keyof typeof emails;
export type PlaceName = keyof typeof places;

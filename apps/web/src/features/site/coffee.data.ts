/** Australian dollars a kilo, wholesale: what the smallest and the largest customers pay. */
export const blends = [
  { key: 'foundry', name: 'Foundry', from: 32.5, to: 38 },
  { key: 'merri', name: 'Merri', from: 32.5, to: 38 },
  { key: 'daybreak', name: 'Daybreak', from: 35.5, to: 41 },
  { key: 'nightshift', name: 'Nightshift Decaf', from: 37.5, to: 43 },
  { key: 'creekside', name: 'Creekside Filter', from: 34.5, to: 40 },
] as const;

export const wholesale = { minimumKg: 3, samplePackBags: 3, sampleBagGrams: 250, tastingMinutes: 45 } as const;

/** Business days, and from how many kilos it is free; otherwise the fee in Australian dollars. */
export const deliveries = [
  { key: 'metro', days: [1, 1], fee: 12, freeFromKg: 6 },
  { key: 'regional', days: [1, 2], fee: 18, freeFromKg: 10 },
  { key: 'eastern', days: [2, 3], fee: 24, freeFromKg: 12 },
  { key: 'northern', days: [3, 4], fee: 24, freeFromKg: 12 },
  { key: 'western', days: [5, 6], fee: 32, freeFromKg: 20 },
  { key: 'territory', days: [6, 8], fee: 32, freeFromKg: 20 },
] as const;

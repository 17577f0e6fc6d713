/** Prices in Australian dollars without GST; leases for 48 months, a week. */
export const machines = [
  { name: 'Alba 1', groups: 1, cups: 80, price: 6900, lease: 42 },
  { name: 'Alba 2', groups: 2, cups: 200, price: 12400, lease: 74 },
  { name: 'Torrent 2', groups: 2, cups: 350, price: 18900, lease: 112 },
  { name: 'Torrent 3', groups: 3, cups: 600, price: 25500, lease: 151 },
] as const;

export const grinders = [
  { name: 'Pivot 65', cups: 100, price: 1950, lease: 13 },
  { name: 'Pivot 83', cups: 300, price: 3400, lease: 22 },
] as const;

export const terms = { leaseMonths: 48, rentWeeks: 12, rentAWeek: 135, trainingHours: 3, installation: 650 } as const;

/** A year, for a machine with two groups. */
export const plans = [
  { key: 'essential', name: 'Essential', price: 690, visits: 1 },
  { key: 'complete', name: 'Complete', price: 1290, visits: 2 },
  { key: 'total', name: 'Total', price: 2450, visits: 3 },
] as const;

const count = new Intl.NumberFormat('en-AU');
const usd = new Intl.NumberFormat('en-AU', { style: 'currency', currency: 'USD', maximumSignificantDigits: 4 });

export const formatNumber = (value: number): string => count.format(value);

/** US dollars, of which a call costs a small part. */
export const formatUsd = (value: number): string => usd.format(value);

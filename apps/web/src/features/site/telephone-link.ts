/** The link that dials an Australian number: "03 5550 0000" is `tel:+61355500000`. */
export const telephoneLink = (number: string): string => `tel:+61${number.replace(/\s/g, '').slice(1)}`;

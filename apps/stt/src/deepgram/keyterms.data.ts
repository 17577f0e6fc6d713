/** Names that a listener takes for everyday words: those of the company and of what it sells, as the knowledge base has them. */
export const ourNames = [
  ...['Abbotsford Road', 'Merri Blend', 'Foundry Blend', 'Daybreak Blend', 'Nightshift Decaf', 'Creekside Filter'],
  ...['Alba', 'Torrent', 'Pivot 65', 'Pivot 83', 'Sift 98', 'Halo 2'],
] as const;

/** Words of the trade that are rare elsewhere. */
export const tradeTerms = [
  ...['espresso', 'ristretto', 'long black', 'flat white', 'piccolo', 'cortado', 'macchiato', 'affogato'],
  ...['portafilter', 'group head', 'steam wand', 'knock box', 'burrs', 'tamper', 'puck', 'crema', 'boiler'],
  ...['backflush', 'descale', 'dialling in', 'dose', 'yield', 'extraction', 'channelling', 'grind size', 'batch brew'],
  ...['single origin', 'house blend', 'decaf', 'cold brew', 'pour-over', 'cupping', 'washed', 'natural', 'arabica'],
  ...['microfoam', 'oat milk', 'wholesale', 'roastery', 'barista', 'own-label'],
] as const;

/** What the provider is told to listen for; it takes some 500 tokens. */
export const keyterms: readonly string[] = [...ourNames, ...tradeTerms];

/**
 * What somebody who guesses tries first at a coffee roaster's: the company, the trade, and the small words around them,
 * in lower case. Longer ones come before those that they contain.
 */
export const tradeWords: readonly string[] = [
  ...['abbotsford', 'melbourne', 'australia', 'victoria', 'specialists', 'specialist', 'specialty', 'wholesale'],
  ...['macchiato', 'ristretto', 'cappuccino', 'cappucino', 'affogato', 'flatwhite', 'longblack', 'coldbrew', 'piccolo'],
  ...['espresso', 'expresso', 'americano', 'frappe', 'mocha', 'latte', 'arabica', 'robusta', 'crema', 'decaf'],
  ...[
    'roastery',
    'roasting',
    'roaster',
    'roasted',
    'roast',
    'brewing',
    'brewer',
    'brew',
    'grinder',
    'grind',
    'barista',
  ],
  ...['coffee', 'kaffee', 'caffeine', 'cafe', 'café', 'beans', 'bean', 'blend', 'cups', 'cup', 'milk', 'filter'],
  ...['machine', 'password', 'passwort', 'welcome', 'admin', 'login', 'account', 'secret', 'office', 'sales', 'shop'],
  ...['house', 'road', 'street', 'company', 'team', 'love', 'best', 'good', 'the', 'our', 'and', 'my', 'ilove'],
];

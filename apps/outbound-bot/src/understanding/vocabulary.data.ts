/** Places that serve coffee for money. The source of a regular expression, used by several detectors. */
export const place =
  '(?:caf[eé]s?|coffee ?shops?|coffee (?:bars?|houses?|carts?|vans?|trucks?|kiosks?|stands?|docks?|places?|rooms?|business|trailers?|stalls?|hubs?|windows?|spots?)|espresso (?:bars?|carts?|kiosks?)|kiosks?|tea ?rooms?|tea ?houses?|roaster(?:y|ies)|baker(?:y|ies)|cafeterias?|canteens?|hotels?|pubs?|pop-?ups?|drive[- ]?thr(?:u|ough)s?|gelaterias?|ice cream (?:shops?|parlou?rs?)|(?:dessert|juice|tea|sandwich|book) ?(?:bars?|shops?)|bistros?|brunch (?:places?|spots?|bars?)|restaurants?|delis?|food ?trucks?|patisseries?|eater(?:y|ies))';

/** A bar is where Italy drinks its coffee; elsewhere the word also measures pressure, so that it counts for less. */
export const placeOrBar = `(?:${place}|bars?(?! pressure| stools?))`;

export const months = 'january|february|march|april|may|june|july|august|september|october|november|december';
export const monthsShort = 'jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec';

/** Names of machines and grinders that cafés speak of without saying "machine". */
export const machineBrands =
  'la marzocco|marzocco|linea(?: pb| mini| classic)?|gb5|strada|synesso|slayer|nuova simonelli|simonelli|victoria arduino|black eagle|rancilio|rocket|sanremo|faema|wega|expobar|cimbali|astoria|gaggia|san remo|kees van der westen|decent|conti|dalla corte|jura|franke|eversys|la spaziale';

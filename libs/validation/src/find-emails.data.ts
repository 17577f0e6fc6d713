interface EmailForm {
  /** Its groups, where it has some, are the words before and after the @. */
  readonly pattern: RegExp;
  /** What is typed, with the address that it is; together they need every word of the patterns. */
  readonly says: Readonly<Record<string, string>>;
  readonly not: readonly string[];
}

const tlds = 'com|net|org|co|au|nz|uk|ie|in|us|de|fr|it|es|no|sg|my';
const spokenLocal = String.raw`(?<local>[a-z0-9._-]{1,64}(?:\s+(?:dot|underscore|dash)\s+[a-z0-9]{1,64}){0,4})`;

/** How addresses are written. */
export const emailForms = {
  /** With or without a complete domain. */
  written: {
    pattern:
      /(?<![\p{L}\p{N}.!#$%&'*+=?^_`{}~-])[\p{L}\p{N}.!#$%&'*+=?^_`{}~-]+(?:(?: ?@ ?(?=[\p{L}\p{N}-]+\.\p{L})|@{1,3})[\p{L}\p{N}.-]{0,255}[\p{L}\p{N}]|@(?=\s|$))/gu,
    says: {
      'nora@fjellkaffe.no': 'nora@fjellkaffe.no',
      'lena @ mycafe.de please': 'lena@mycafe.de',
      'hello@@beanery.com': 'hello@@beanery.com',
      'it is lena@mycafe': 'lena@mycafe',
      'my email is asha@': 'asha@',
    },
    not: ['open @ 9 am', 'follow @beanery'],
  },
  /** Letters said or typed one by one. */
  spelled: {
    pattern: /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}] ){2,30}@ ?[\p{L}\p{N}.-]{1,255}\.\p{L}{2,}/gu,
    says: { 'r o b @ gmail.com': 'rob@gmail.com' },
    not: ['rob @ gmail.com'],
  },
  /** The comma is beside the dot on a keyboard. */
  withComma: {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]{1,63}(?:[.,][\\p{L}\\p{N}-]{1,63})*,(?:${tlds})(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    says: { 'zoe@zest,com': 'zoe@zest.com', 'zoe@zest,com,au': 'zoe@zest.com.au', 'zoe@zest,co,nz': 'zoe@zest.co.nz' },
    not: ['zoe@zest.com, thanks', 'zoe@zest,please'],
  },
  /** Without the spoken dot, "at" is just a word. */
  spoken: {
    pattern: new RegExp(
      String.raw`(?<![a-z0-9._-])${spokenLocal}\s*(?:\s(?:at)\s|[([]\s*at\s*[)\]])\s*(?<domain>[a-z0-9-]+(?:(?:\s+dot\s+|\s*[([]\s*dot\s*[)\]]\s*|(?<=[)\]][a-z0-9.-]{0,60})\.)[a-z0-9-]{1,63}){1,4})`,
      'giu',
    ),
    says: {
      'lena dot koch at mycafe dot de': 'lena.koch@mycafe.de',
      'lena underscore koch at mycafe dot de': 'lena_koch@mycafe.de',
      'lena dash koch at mycafe dot de': 'lena-koch@mycafe.de',
      'jo(at)beanery(dot)com': 'jo@beanery.com',
      'tane(at)cup.co.nz': 'tane@cup.co.nz',
    },
    not: ['we met at beanery.com'],
  },
  /** A domain of several words, only where an address is expected. */
  spokenWords: {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}._-])${spokenLocal}\s+at\s+(?<domain>(?:[a-z0-9-]{1,63}\s+){1,4}?(?:(?:dot\s+|\.\s?)(?:${tlds}|coffee|cafe)(?![\p{L}\p{N}])\s*){1,3}|[a-z0-9-]{1,63}(?:\.[a-z]{2,10}){1,3}(?![\p{L}\p{N}]))`,
      'giu',
    ),
    says: {
      'zoe at zest.com.au': 'zoe@zest.com.au',
      'hello at the little cup dot com dot au': 'hello@thelittlecup.com.au',
      'hello at little cup dot net': 'hello@littlecup.net',
      'hello at little cup dot org': 'hello@littlecup.org',
      'hello at little cup dot co dot nz': 'hello@littlecup.co.nz',
      'hello at little cup dot co': 'hello@littlecup.co',
      'hello at little cup dot co dot uk': 'hello@littlecup.co.uk',
      'hello at little cup dot ie': 'hello@littlecup.ie',
      'hello at little cup dot in': 'hello@littlecup.in',
      'hello at little cup dot us': 'hello@littlecup.us',
      'hello at little cup dot de': 'hello@littlecup.de',
      'hello at little cup dot fr': 'hello@littlecup.fr',
      'hello at little cup dot it': 'hello@littlecup.it',
      'hello at little cup dot es': 'hello@littlecup.es',
      'hello at little cup dot no': 'hello@littlecup.no',
      'hello at little cup dot com dot sg': 'hello@littlecup.com.sg',
      'hello at little cup dot com dot my': 'hello@littlecup.com.my',
      'hello at little cup dot coffee': 'hello@littlecup.coffee',
      'hello at little cup dot cafe': 'hello@littlecup.cafe',
    },
    not: ['we open at nine o clock'],
  },
} as const satisfies Readonly<Record<string, EmailForm>>;

/** Words before "at … dot com" that are no one's mailbox: "find us at beans dot com". */
export const notMailboxes: ReadonlySet<string> = new Set(
  "me us them him her it you we look looking find found is are am was be site website shop page online here there and or its it's that's with not email mail address at to should".split(
    ' ',
  ),
);

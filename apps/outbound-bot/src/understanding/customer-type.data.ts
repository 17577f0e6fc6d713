import { casualBrowserSigns } from './casual-browser-signs.data';
import { existingCafeSigns } from './existing-cafe-signs.data';
import { newCafeSigns } from './new-cafe-signs.data';
import type { TypeSign } from './type-sign';

/** What the visitor says of their business. */
export const typeSigns: readonly TypeSign[] = [...newCafeSigns, ...existingCafeSigns, ...casualBrowserSigns];

/** Somebody else's café, a past one, or one that is only imagined: the signs above do not count in such a clause. */
export const notTheirs =
  /\b(?:used to (?:own|run|have|manage)|(?:sold|closed) (?:my|our|the)|(?<!\bhelp(?:ing)? )(?:my|our) (?:friend|mate|neighbou?r|boss|uncle|aunt|cousin|brother|sister|parents|dad|mum|mom|son|daughter|boyfriend|girlfriend|colleague|landlord|nephew|niece|grandmother|grandfather)s? (?!and (?:i|me)\b)(?:(?!(?:and|or|wants?)\b)[\p{L}-]+ ){0,2}?(?:own|run|ran|have|has|had|is|are|was|open|operat|manag|want|work|clos|sold|sell|g[ai]ve|lend|lent|bought|buy|start|left)\w*\b(?! (?:me|us)\b)|work(?:ed|ing)? (?:in|at|for) (?:a|an|the|some|another)|your (?:cafe|café|coffee|shop|store|roaster|first|new)|(?:find|visit|go to|love|like|know|recommend|favou?rite|try) (?:a|the|this|some|my favou?rite)|pretend|imaginary|invent(?:ed)?)\b/u;

/** "Me and my brother are ...": the visitor is one of them. */
export const withThem = /(?:^|\b(?:so|and|but|that) |\W )(?:me|us|i|we) and (?:my|our) (?!.*\b(?:is|has|was)\b)/u;

/** A short answer to "what is your business?". */
export const answersToType: readonly TypeSign[] = [
  {
    type: 'existing_cafe',
    confidence: 0.85,
    pattern:
      /\b(?:already (?:open|have|own|running|trading)|existing|established|have one|got one|own one|run one|it's open|we're open|open already|been open|up and running|running one|the (?:second) one|open for|(?:two|three|four|several|a couple|a few)(?: of them)?)\b/u,
  },
  {
    type: 'new_cafe',
    confidence: 0.85,
    pattern:
      /\b(?:not (?:yet )?open|not yet|opening|new one|brand new|a new|planning|planned|starting|soon|first one|about to|still (?:planning|building)|in (?:the )?(?:planning|works)|setting up|new (?:business|venture|place|shop)|startup|start-up|the (?:first|former))\b/u,
  },
  {
    type: 'casual_browser',
    confidence: 0.85,
    pattern:
      /\b(?:neither|none of (?:them|those|these)|just (?:looking|browsing|curious)|browsing|curious|no business|just me|home|no cafe|hobby|for myself)\b/u,
  },
];

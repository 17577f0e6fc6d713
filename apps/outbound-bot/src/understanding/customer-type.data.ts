import { casualBrowserSigns } from './casual-browser-signs.data';
import { existingCafeSigns } from './existing-cafe-signs.data';
import { newCafeSigns } from './new-cafe-signs.data';
import type { TypeSign } from './type-sign';

/** What the visitor says of their business. */
export const typeSigns: readonly TypeSign[] = [...newCafeSigns, ...existingCafeSigns, ...casualBrowserSigns];

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

/** What is left out as a whole before sentences are looked at. */
export const blocks: readonly { readonly reason: 'order' | 'hidden'; readonly pattern: RegExp }[] = [
  // Comments and hidden elements: no reader of the document sees them.
  { reason: 'hidden', pattern: /<!--[^]*?-->|<!--[^\n]*/gu },
  { reason: 'hidden', pattern: /^\[\/\/\]: #.*$/gmu },
  {
    reason: 'hidden',
    pattern:
      /<([a-z]+)\b[^<>\n]{0,300}?(?:display ?: ?none|visibility ?: ?hidden|font-size ?: ?0|opacity ?: ?0|\bhidden\b)[^<>\n]{0,300}>[^\n]*?(?:<\/\1>|$)/gimu,
  },
  // Nobody sees a picture in an answer, but its address can carry words away.
  { reason: 'hidden', pattern: /!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)/gu },
  // A conversation with the machine that never was.
  {
    reason: 'order',
    pattern: /^[ \t>*-]*(?:user|visitor|human|customer): .*\n{1,2}[ \t>*-]*(?:assistant|(?:chat)?bot|ai): .*$/gimu,
  },
];

import { wordClasses } from '@abbotsford/understanding';

const someone = String.raw`(?<who>(?:\p{L}+ )?(?:${wordClasses.person}|nephew|niece|aunty|auntie|in-law|flatmate|business partner|customer))`;

/** The sentence names a person whose business it is, and for whom the visitor speaks. */
export const speaksFor: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:asking|writing|here|looking|messaging|calling|doing this)(?: around)? (?:on behalf of|for) (?:my|our) ${someone}\b`,
    'u',
  ),
  new RegExp(String.raw`\bon behalf of (?:my|our) ${someone}\b`, 'u'),
  /\b(?:i'm|i am|it's|hi|hello|hey)?[,.! ]*(?:the )?(?:husband|wife|partner|son|daughter|mother|father|mum|dad|sister|brother|assistant) of the (?<who>owner)\b/u,
];

/** "My daughter wants to open one, I'm asking around for her." */
export const forThem = /\b(?:asking|writing|looking)(?: around)? for (?:him|her|them)\b/u;

/** With a wish that they are called. */
export const mentions = new RegExp(String.raw`\b(?:my|our) ${someone}\b`, 'u');
export const pronoun = /\b(?:him|her|them)\b/u;

/** "Her name is Maya", "he's called Anton". */
export const theirName =
  /\b(?:(?:her|his|their) (?:first )?name(?:'s| is)|(?:she|he|they)(?:'s| is|'re| are) (?:called|named)|(?:call|ask for|speak to|talk to)(?: (?:her|him))?) (?<name>\p{L}[\p{L}\p{M}'’-]+)/iu;

/** Words that make a detail somebody else's; it is theirs that are to be used. */
export const theirs = new RegExp(
  String.raw`\b(?:(?:my|our) (?:${wordClasses.person})(?:'s|s')?|her|his|their|hers|him|them|she|he|they)\b`,
  'gu',
);

/** What the other person plans or has. */
const place = String.raw`(?:caf[eé]|coffee (?:shop|bar|cart|van|house|place)|espresso bar|restaurant|bakery|bistro|kiosk|roastery|deli|brunch (?:place|spot))`;
export const theirBusiness = {
  new_cafe: new RegExp(
    String.raw`\b(?:open(?:s|ing)?|start(?:s|ing)?(?: up)?|set(?:s|ting)? up|launch(?:es|ing)?|plan(?:s|ning)|tak(?:es|ing) over|buy(?:s|ing)|build(?:s|ing)|dream(?:s|ing) of) (?:\p{L}+ ){0,4}${place}`,
    'u',
  ),
  existing_cafe: new RegExp(
    String.raw`\b(?:has|have|got|runs?|running|owns?|manages?|took over|bought|operates?) (?:\p{L}+ ){0,3}${place}|\bof the owner\b`,
    'u',
  ),
} as const;

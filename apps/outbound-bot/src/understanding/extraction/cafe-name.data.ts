import { machineBrands, months, place } from '../vocabulary.data';

const ofPlace = `(?:\\p{L}+ ){0,3}?(?:${place}|place|shop|business|venue|bar)`;
const ours = `(?:my|our|the|this) ${ofPlace}`;
const runs =
  "(?:i|we|i'm|i am|we're|we are|we've|i've)(?: also| both| currently| just| recently| now)? (?:run|own|co-own|manage|operate|opened|founded|started|bought|took over|running|owning|managing|opening|starting|launching)";

export interface NameLead {
  /** Directly before the name; on the words as they were written. */
  readonly lead: RegExp;
  /** The words announce a name, so that it needs no capitals. */
  readonly announced: boolean;
  /** Needs a café that is spoken of: "it's called …" is said of anything. */
  readonly needsPlace?: true;
}

const lead = (source: string) => new RegExp(`(?<!\\p{L})(?:${source})\\s+`, 'giu');

/** How people say what their café is called. */
export const nameLeads: readonly NameLead[] = [
  {
    lead: lead(
      `${ours}(?: (?:in|on|at) \\p{L}+(?: \\p{L}+)?)?(?:'s| is| was|'ll be| will be|(?:'s| is) going to be| goes by| trades)? (?:called|named|known as|as|the name)`,
    ),
    announced: true,
  },
  {
    lead: lead(`${runs} (?:an?|the|my|our|this) ${ofPlace}(?: (?:in|on|at) \\p{L}+(?: \\p{L}+)?)? (?:called|named)`),
    announced: true,
  },
  {
    lead: lead(`(?:the )?name of (?:my|our|the) ${ofPlace}(?: is|'s| will be|:)`),
    announced: true,
  },
  {
    lead: lead(`(?:my|our|the)? ?(?:${place}|shop|business|trading|company)(?:'s)? name(?: is|'s| will be|:)`),
    announced: true,
  },
  { lead: lead("(?:we|i)(?:'re| are|'m| am)? trading as|we(?:'re| are) called"), announced: true },
  {
    lead: lead(
      "(?:it|the place)(?:'s| is|'ll be| will be|(?:'s| is) going to be) (?:called|named)|(?:we|i)(?:'ll| will|'re going to| are going to|'m going to)? (?:call|calling|named|called) (?:it|the place)",
    ),
    announced: true,
    needsPlace: true,
  },
  { lead: lead(runs), announced: false },
  { lead: lead('(?:owner|co-owner|founder|co-founder|manager|proprietor|director) (?:of|at)'), announced: false },
  { lead: lead(`(?:my|our) (?:\\p{L}+ )?(?:${place}),?`), announced: false },
  {
    lead: /(?<!\p{L})(?:[Ii]'m|[Ii] am|[Tt]his is|[Ii]t's) \p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?,? (?:here )?(?:from|at|of)\s+(?=(?:[\p{Lu}\p{N}&][\p{L}\p{N}'&-]*\s+){0,4}(?:Caf[eé]|Coffee|Espresso|Roasters?|Bakery|Kitchen|Deli|Bistro|Eatery|Patisserie|Brew)(?!\p{L}))/gu,
    announced: false,
  },
];

/** A café is spoken of. */
export const speaksOfPlace = new RegExp(`(?<!\\p{L})(?:${place}|place|shop|name)(?!\\p{L})`, 'u');

/** Words with which a name ends and the sentence goes on. */
export const goesOn: ReadonlySet<string> = new Set(
  'on in at near opposite next over down up since because but so which where who that with for from by is are was has have serves serving selling sells doing open opens opening it we i you they there right here need needs want wants use uses get gets can could would will hopefully maybe probably if when while until now then just as to around beside between under behind across along'.split(
    ' ',
  ),
);

/** Small words inside names: "Flour and Stone", "Bar of the North". */
export const inside: ReadonlySet<string> = new Set('and & + of the a de du la le des del da di y et n'.split(' '));

/** What is announced and is no name: "called something else", "called a roastery". */
export const noName: ReadonlySet<string> = new Set(
  "a an something nothing anything whatever yet not still undecided unnamed tba tbc tbd what after it that this these my our your his her their him them me us back off out i'm we're because".split(
    ' ',
  ),
);

const gear = `${machineBrands}|mazzer|mythos|mahlk[oö]nig|ek ?43|eureka`;

/** Never a café's name alone: a time, a machine, a maker of either. */
export const otherNames = new RegExp(
  `^(?:${gear})(?: (?:${gear}|[a-z]?\\d{1,3}[a-z]?|pb|mini|classic|xl?))*$|^(?:the )?(?:${months}|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|australia|melbourne|sydney|brisbane|perth|adelaide|auckland|london|facebook|instagram|uber ?eats|abbotsford(?: road)?)(?:s|'s)?$`,
  'iu',
);

/** Words before the name in an answer: "it's going to be called". */
export const answerLead =
  /^\W*(?:(?:oh|well|ok|okay|sure|yes|yeah|yep|um|so|probably|maybe|it's|its|it is|it'll be|it will be|we're|we are|that's|that would be|the name is|the name's|going to be|called|named|call it|we call it|just)(?!\p{L})[,:.]?\s*)+/iu;

/** An answer with one of these is a sentence and no name. */
export const sentenceWords =
  /\b(?:i|i'm|we|we've|you|my|our|don't|not|no|haven't|hasn't|isn't|yet|idea|sure|still|why|what|who|how|does|matter|think|thinking|decide\w*|none)\b/iu;

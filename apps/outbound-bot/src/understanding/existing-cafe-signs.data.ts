import type { TypeSign } from './type-sign';
import { us, be, soft, some, things, notYet, openVerb, end, source } from './type-words.data';
import { place, placeOrBar } from './vocabulary.data';

/** Of a café that is open. Patterns run on one sentence in lower case. */
export const existingCafeSigns: readonly TypeSign[] = [
  {
    type: 'existing_cafe',
    confidence: 0.9,
    pattern: source(
      `^\\W*(?:(?:hi|hello|hey|just|currently|still|already|been)[, ]+)*(?:running|owning|managing|run|own|manage|operate)${things}\\s(?:${place})${end}${notYet}`,
    ),
  },
  {
    type: 'existing_cafe',
    confidence: 0.9,
    pattern:
      /(?<!\p{L})(?:ich habe|wir haben|ich (?:be)?treibe|ik heb|wij hebben|we hebben|eu tenho|tenho|temos|jeg har)(?!\p{L})[^.!?]{0,25}(?:caf[eé]|kaf[eé]|kaffeebar|koffiebar|koffiezaak|cafeteria|kaffebar)s?(?!\p{L})(?![^.!?]*(?:eröffnen|openen|abrir|åpne))/u,
  },
  {
    type: 'existing_cafe',
    confidence: 0.95,
    pattern: source(
      `(?<!\\p{L})${us}(?:${be}|'ve)?${soft}\\s(?:co-?own|own|owns|run|runs|running|operate|manage|managing|look after|have|has|'ve got|have got|got)(?! (?:no|plans|an idea|a plan|always|never|decided|just decided|to)\\b)${things}\\s(?:${placeOrBar})${end}${notYet}`,
    ),
  },
  {
    type: 'existing_cafe',
    confidence: 0.95,
    pattern: source(`(?<!\\p{L})(?:i|we)'ve got${things}\\s(?:${place})${end}${notYet}`),
  },
  {
    type: 'existing_cafe',
    confidence: 0.9,
    pattern: source(
      `(?<!\\p{L})(?:owner|owners|manager|co-owner|director|operations manager)(?: \\p{L}+)? (?:of|at|for)${things}\\s(?:${place})${end}${notYet}`,
    ),
  },
  {
    type: 'existing_cafe',
    confidence: 0.9,
    pattern: source(
      `(?<!\\p{L})(?:i'm|i am|we're|we are|as) (?:an? |the )?(?:\\p{L}+ )?(?:${place}) (?:owners?|managers?|operators?)${end}`,
    ),
  },
  {
    type: 'existing_cafe',
    confidence: 0.9,
    pattern: source(
      `(?<!\\p{L})(?:i|we|i've|we've) (?:have |has )?(?:just |recently )?(?:bought|taken over|took over|opened|launched|inherited|started)${things}\\s(?:${place})${end}${notYet}`,
    ),
  },
  {
    type: 'existing_cafe',
    confidence: 0.85,
    pattern: source(
      `(?<!\\p{L})(?:my|our|both|all)(?: (?!own|first|new|next|future|dream|second|third|his\\b|her\\b|their\\b)\\p{L}+){0,3} (?:${place})(?:'s)?(?! (?:idea|plan|project|concept|dream|will|opens|opening|that))${end}`,
    ),
  },
  {
    type: 'existing_cafe',
    confidence: 0.85,
    pattern: source(
      `(?<!\\p{L})(?:we've|i've|we have|i have) been (?:open|running|trading|in business|going|serving)${end}`,
    ),
  },
  {
    type: 'existing_cafe',
    confidence: 0.85,
    pattern: source(
      `(?<!\\p{L})(?:our|my) (?:second|third|fourth|fifth|next|other|3rd)(?: \\p{L}+)? (?:${place}|location|shop|site|store|venue|outlet)${end}`,
    ),
  },
  {
    type: 'existing_cafe',
    confidence: 0.8,
    pattern: source(
      `(?<!\\p{L})(?:our|my) (?:current |existing |present )?(?:roaster|coffee supplier|regulars|baristas?|locations|shops|stores|sites|venues|outlets|customers (?:love|like|prefer|complain|say|want))${end}`,
    ),
  },
  {
    type: 'existing_cafe',
    confidence: 0.85,
    pattern: source(
      `(?<!\\p{L})i (?:buy|order|purchase|do the (?:buying|ordering)|handle (?:the )?(?:buying|ordering|purchasing))${some}\\s(?:for|coffee|beans)${things}\\s(?:${place})${end}${notYet}`,
    ),
  },
  {
    type: 'existing_cafe',
    confidence: 0.8,
    pattern: source(
      `(?<!\\p{L})(?:existing|established|already (?:open|running|trading))(?: (?:${place}|business|shop))?${end}`,
    ),
  },
  {
    type: 'existing_cafe',
    confidence: 0.9,
    pattern:
      /(?<!\p{L})(?:tengo|tenemos|soy (?:el |la )?dueñ[oa] de|j'ai|nous avons|on a|je gère|ho|abbiamo|gestisco|gestiamo|tôi có|chúng tôi có|mình có)(?!\p{L})(?! (?:ganas))[^.!?]{0,25}(?<!\p{L})(?:caf[eéè](?!\p{L}| au)|cafeter[ií]as?|coffee shop|bar|caffetteria|quán cà phê|tiệm cà phê)|我(?:们)?(?:有|经营|开了)[^。！？]{0,8}(?:咖啡|店)/u,
  },
  {
    type: 'existing_cafe',
    confidence: 0.95,
    pattern: source(
      `(?<!\\p{L})${openVerb} (?:up )?(?:another|(?:a|my|our|the) (?:second|third|fourth|fifth|next|further|3rd|4th))(?: \\p{L}+){0,2} (?:${place}|one|location|shop|site|store|venue|outlet|branch)${end}`,
    ),
  },
  {
    type: 'existing_cafe',
    confidence: 0.9,
    pattern: source(
      `(?:^|[,.!–-]|\\bhere,? )\\W{0,9}(?:(?:hi|hello|hey|a|small)[, ]+)*(?:${place}) (?:owner|manager|operator)s?${end}(?! to be)`,
    ),
  },
  {
    type: 'existing_cafe',
    confidence: 0.9,
    pattern: source(
      `(?<!\\p{L})(?:we're|we are|i'm|i am) (?:a|an|the)(?! (?:new|future|soon))${things}\\s(?:${place})${end}${notYet}(?! (?:owner|manager|lover|fan|nerd|worker|employee|hopper)s?)`,
    ),
  },
  {
    type: 'existing_cafe',
    confidence: 0.9,
    pattern: source(
      `(?<!\\p{L})(?:i|we)'ve (?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\\d+|several|a few)${things}\\s(?:${place})${end}${notYet}`,
    ),
  },
  {
    type: 'existing_cafe',
    confidence: 0.85,
    pattern: source(
      `(?<!\\p{L})i (?:manage|handle|do|look after|run|lead) (?:the |all the )?(?:\\p{L}+ )?(?:purchasing|buying|procurement|ordering|operations)${some}\\s(?:${place})${end}`,
    ),
  },
];

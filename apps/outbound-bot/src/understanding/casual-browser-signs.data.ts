import type { TypeSign } from './type-sign';
import { end, source } from './type-words.data';
import { place } from './vocabulary.data';

/** Of somebody who is no customer for wholesale. Patterns run on one sentence in lower case. */
export const casualBrowserSigns: readonly TypeSign[] = [
  {
    type: 'casual_browser',
    confidence: 0.95,
    pattern: source(
      `\\b(?:no|don't have (?:a|any)|do not have (?:a|any)|without a|not (?:a|in) (?:any )?|isn't (?:a|for a)|not (?:running|opening|owning|starting)(?: a| any)?|don't (?:own|run)(?: a| any)?) ?(?:\\p{L}+ )?(?:business|${place}|company|plans? for one|plans to (?:open|start))${end}(?! (?:yet|so far|at the moment)\\b)`,
    ),
  },
  {
    type: 'casual_browser',
    confidence: 0.95,
    pattern:
      /\b(?:home (?:barista|brewer|user|espresso|machine|setup|coffee|roaster)|at home|for (?:my|our) (?:home|kitchen|house|family|own (?:use|kitchen|cup))|personal use|private use|just for (?:me|myself|us|fun)|for fun|for myself|as a hobby|hobby(?:ist)?|hobby barista|my kitchen|birthday present|as a (?:gift|present))\b/u,
  },
  {
    type: 'casual_browser',
    confidence: 0.9,
    pattern: /\b(?:coffee (?:nerd|lover|enthusiast|fan|drinker))\b/u,
  },
  {
    type: 'casual_browser',
    confidence: 0.95,
    pattern:
      /\b(?:(?:looking|searching|applying|apply|asking) (?:for|about|after) (?:a |an |any |some |the )?(?:\p{L}+ ){0,3}(?:jobs?|work|position|vacanc\w+|role|internship|apprenticeship|traineeship|shifts)|job (?:openings?|vacanc\w+|opportunit\w+|seeker)|any (?:jobs|vacancies|positions|openings)|are you (?:hiring|recruiting)|(?:my|a) (?:cv|resume|résumé)|want to work (?:for|at) (?:you|abbotsford)|i'm (?:unemployed|a job ?seeker|looking for work))\b/u,
  },
  {
    type: 'casual_browser',
    confidence: 0.9,
    pattern:
      /\b(?:i'm|i am|we're|we are) (?:a |an |currently |both |just )*(?:\p{L}+ ){0,2}(?:student|students|journalist|reporter|writer|author|podcaster|influencer|blogger|intern)\b|\b(?:my|an?|our|the) (?:\p{L}+ )?(?:thesis|assignment|homework|essay|coursework|(?:uni(?:versity)?|school|class) project)\b|\bfor (?:a|my|our|the) (?:\p{L}+ )?(?:class|course|subject|exam)\b|\bplan (?:for|at) (?:school|uni|college|tafe|class)\b/u,
  },
  {
    type: 'casual_browser',
    confidence: 0.9,
    pattern:
      /\b(?:we|i|our (?:company|firm|team|agency|factory|farm))(?:'re| are|'m| am)? (?:(?:a|an|the) )?(?:\p{L}+ )?(?:sell(?:ing)?|suppl(?:y|ies|ying|ier)|manufactur\w+|export\w*|import\w*|distribut\w+|offer(?:ing)?|provid(?:e|es|ing)|represent(?:ing)?|produc(?:e|es|ing))[^.!?]{0,40}\b(?:packaging|cups(?! (?:a|per)\b)|lids|seo|marketing|websites?|web design|software|green (?:beans|coffee)|machines|syrups?|milk|services|solutions|products|to (?:cafes|roasters|coffee companies)|insurance|pos|you)\b|\b(?:sales rep(?:resentative)?|(?:a|the) rep(?:resentative)?|salesperson) (?:for|at|of|from)\b|\binterested in (?:buying |trying )?our (?:products?|services?|range|samples?|catalogue?s?)\b|\b(?:become (?:your|a) supplier|supply you|sell you|partnership proposal|guest post)\b/u,
  },
  {
    type: 'casual_browser',
    confidence: 0.9,
    pattern:
      /\b(?:need|want|after) an? (?:new |part-time |casual )?job\b|\b(?:write|run|writing|doing|researching|working on|preparing) (?:an? |my |the )?(?:\p{L}+ ){0,2}(?:article|blog|book|paper|podcast|report|story|review|documentary|feature|piece)\b/u,
  },
  {
    type: 'casual_browser',
    confidence: 0.9,
    pattern:
      /\b(?:we're|we are|i'm|i am|i work for|i'm with) (?:a|an|the) (?:\p{L}+ ){0,3}(?:manufacturer|supplier|distributor|exporter|importer|wholesaler|agency|producer|recruiter|reseller|salesperson|sales rep|marketer|packaging company|software company|insurance \p{L}+)\b/u,
  },
  {
    type: 'casual_browser',
    confidence: 0.9,
    pattern:
      /\b(?:internships?|(?:now |just |only )+(?:enjoy|drink|love|like) (?:good |nice |my )?coffee|(?:bag|gift|present|beans) for (?:my|a) (?:\p{L}+'s )?(?:\p{L}+ )?(?:birthday|dad|mum|mom|wife|husband|friend|partner|boss))\b/u,
  },
  {
    type: 'casual_browser',
    confidence: 0.7,
    onlyWhenUnknown: true,
    pattern:
      /\b(?:just|only|simply) (?:here )?(?:to )?(?:brows(?:e|ing)|look(?:ing)?(?: around)?|curious|having a (?:look|browse|nose)|checking (?:it |this |you |things )?out|killing time|window shopping|exploring|passing by|researching)(?! (?:for|at|to)\b)|\b(?:having a (?:look|browse) around|look around|looking around|out of curiosity)\b/u,
  },
  {
    type: 'casual_browser',
    confidence: 0.7,
    onlyWhenUnknown: true,
    pattern: /\b(?:solo estoy mirando|je regarde juste|sto solo guardando|chỉ xem thôi)\b|只是看看|随便看看/u,
  },
];

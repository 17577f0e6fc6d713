import { phraseFrom } from '@abbotsford/bot/reply';
import { wordings } from './wordings.data';

export { seededChoice, type Choose, type Phrase, type Values } from '@abbotsford/bot/reply';

/** Chooses a phrasing of this bot and fills it. */
export const phrase = phraseFrom(wordings);

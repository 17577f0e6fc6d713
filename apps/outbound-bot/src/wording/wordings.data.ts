import { officeWordings } from '@abbotsford/bot/reply';
import { askWordings } from './ask-wordings.data';
import { explainWordings } from './explain-wordings.data';
import { matterWordings } from './matter-wordings.data';
import { replyWordings } from './reply-wordings.data';

/** Every written phrasing, by the id of what it says. */
export const wordings = {
  ...askWordings,
  ...replyWordings,
  ...explainWordings,
  ...matterWordings,
  ...officeWordings,
} as const;

export type WordingId = keyof typeof wordings;

/** Whether there are phrasings of this id. */
export const isWordingId = (id: string): id is WordingId => Object.hasOwn(wordings, id);

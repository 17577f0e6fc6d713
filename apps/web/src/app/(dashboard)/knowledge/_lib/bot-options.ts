import type { Translate } from '@/i18n/get-translations';
import type { BotName } from '@/lib/api-types';

const bots: readonly BotName[] = ['outbound', 'inbound'];

/** Which bot a question is asked of. */
export const botOptions = (t: Translate<'knowledge'>) => bots.map((bot) => ({ value: bot, label: t(`bots.${bot}`) }));

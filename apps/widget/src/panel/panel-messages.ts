import type { Locale } from '../locales.data';
import type { PanelMessages } from '../messages';

/** Only the language that is needed is loaded. */
const loaders: Readonly<Record<Locale, () => Promise<{ panel: PanelMessages }>>> = {
  en: () => import('../../messages/en.json'),
  es: () => import('../../messages/es.json'),
  fr: () => import('../../messages/fr.json'),
  it: () => import('../../messages/it.json'),
  vi: () => import('../../messages/vi.json'),
  'zh-Hans': () => import('../../messages/zh-Hans.json'),
};

export const panelMessages = async (locale: Locale): Promise<PanelMessages> => (await loaders[locale]()).panel;

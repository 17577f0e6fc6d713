import type { Locale } from '../locales.data';
import type en from '../../messages/voice/en.json';

export type VoiceWords = typeof en;

/** Only the language that is needed is loaded. */
const loaders: Readonly<Record<Locale, () => Promise<{ default: VoiceWords }>>> = {
  en: () => import('../../messages/voice/en.json'),
  es: () => import('../../messages/voice/es.json'),
  fr: () => import('../../messages/voice/fr.json'),
  it: () => import('../../messages/voice/it.json'),
  vi: () => import('../../messages/voice/vi.json'),
  'zh-Hans': () => import('../../messages/voice/zh-Hans.json'),
};

export const voiceWords = async (locale: Locale): Promise<VoiceWords> => (await loaders[locale]()).default;

import { launcher as en } from '../../messages/en.json';
import { launcher as es } from '../../messages/es.json';
import { launcher as fr } from '../../messages/fr.json';
import { launcher as it } from '../../messages/it.json';
import { launcher as vi } from '../../messages/vi.json';
import { launcher as zhHans } from '../../messages/zh-Hans.json';
import type { Locale } from '../locales.data';
import type { LauncherMessages } from '../messages';

/** A few words for each language: less than asking for them would take. */
export const launcherMessages: Readonly<Record<Locale, LauncherMessages>> = { en, es, fr, it, vi, 'zh-Hans': zhHans };

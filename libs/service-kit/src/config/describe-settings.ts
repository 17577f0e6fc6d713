import type { SettingView } from '@abbotsford/contracts';
import type { ConfigDefinition, Setting } from './define-config';

/** The settings of a process for whoever may see them: what was set, but no secret, and no password of an address. */
export function describeSettings({ settings }: ConfigDefinition, env: NodeJS.ProcessEnv): SettingView[] {
  return Object.entries(settings).map(([name, setting]) => {
    const raw = env[name]?.trim() ?? '';
    return {
      name,
      about: setting.about,
      value: raw === '' || setting.secret ? null : withoutUser(raw).slice(0, 2_000),
      default: setting.secret ? null : defaultOf(setting),
      is_set: raw !== '',
      secret: setting.secret,
    };
  });
}

function defaultOf({ default: value, defaultText }: Setting<unknown>): string | null {
  if (defaultText !== undefined) return defaultText;
  return value === undefined || value === '' ? null : String(value);
}

const withoutUser = (address: string): string => address.replaceAll(/:\/\/[^/@\s]*@/g, '://…@');

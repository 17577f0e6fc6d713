import type en from '../messages/en.json';

export type LauncherMessages = typeof en.launcher;
export type PanelMessages = typeof en.panel;

/** Puts values in the places of a message: `{name} is writing`. */
export const fill = (message: string, values: Readonly<Record<string, string | number>>): string =>
  message.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

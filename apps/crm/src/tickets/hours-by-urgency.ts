import { urgencies } from '@abbotsford/contracts';
import type { Setting } from '@abbotsford/service-kit';
import type { HoursByUrgency } from './domain/due-times';

const LONGEST = 8_760;

/** A setting in the form `urgent=1 high=4 medium=8 low=24`. */
export function hoursByUrgency(o: { readonly about: string; readonly default: string }): Setting<HoursByUrgency> {
  return {
    parse,
    default: parse(o.default),
    defaultText: o.default,
    optional: false,
    secret: false,
    about: o.about,
  };
}

function parse(raw: string): HoursByUrgency {
  const told = new Map(raw.split(/[\s,]+/).map((part) => part.split('=') as [string, string | undefined]));
  const hours = urgencies.map((urgency) => [urgency, Number(told.get(urgency) ?? Number.NaN)] as const);
  const isRight = hours.every(([, value]) => value > 0 && value <= LONGEST) && told.size === urgencies.length;
  if (!isRight) throw new Error(`does not give hours, up to ${LONGEST}, for each of ${urgencies.join(', ')}`);
  return Object.fromEntries(hours) as HoursByUrgency;
}

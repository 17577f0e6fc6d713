import type { Setting } from './define-config';

interface Common {
  readonly about: string;
}

interface TextOptions extends Common {
  readonly secret?: boolean;
}

export function text(o: TextOptions & { default?: string }): Setting<string> {
  return {
    parse: (raw) => raw,
    ...(o.default === undefined ? {} : { default: o.default }),
    optional: false,
    secret: o.secret ?? false,
    about: o.about,
  };
}

/** A text that may be missing. */
export function optionalText(o: TextOptions): Setting<string | undefined> {
  return { ...text(o), optional: true };
}

/** A secret that has to be long, and must not look like a default, on a developer's machine too. */
export function secretText(o: Common & { minLength: number }): Setting<string> {
  return {
    parse: (raw) => {
      if (raw.length < o.minLength) throw new Error(`is too short: at least ${o.minLength} characters`);
      if (/change.?me|secret|password|default|example/i.test(raw)) {
        throw new Error('looks like a default: choose one of your own');
      }
      return raw;
    },
    optional: false,
    secret: true,
    about: o.about,
  };
}

function parseUrl(raw: string): string {
  // Lists of hosts are usual for MongoDB and NATS, and no URL in the sense of the standard.
  if (!/^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(raw)) throw new Error('is not an address like scheme://host');
  return raw;
}

export function url(o: TextOptions & { default?: string }): Setting<string> {
  return { ...text(o), parse: parseUrl };
}

/** An address that may be missing. */
export function optionalUrl(o: TextOptions): Setting<string | undefined> {
  return { ...optionalText(o), parse: parseUrl };
}

export function integer(o: Common & { min: number; max: number; default: number }): Setting<number> {
  return {
    parse: (raw) => {
      const value = Number(raw);
      if (!Number.isInteger(value) || value < o.min || value > o.max) {
        throw new Error(`is not a whole number from ${o.min} to ${o.max}`);
      }
      return value;
    },
    default: o.default,
    optional: false,
    secret: false,
    about: o.about,
  };
}

export function decimal(o: Common & { min: number; max: number; default: number }): Setting<number> {
  return {
    parse: (raw) => {
      const value = Number(raw);
      if (!(value >= o.min && value <= o.max)) throw new Error(`is not a number from ${o.min} to ${o.max}`);
      return value;
    },
    default: o.default,
    optional: false,
    secret: false,
    about: o.about,
  };
}

export function flag(o: Common & { default: boolean }): Setting<boolean> {
  return {
    parse: (raw) => {
      if (/^(1|true|yes|on)$/i.test(raw)) return true;
      if (/^(0|false|no|off)$/i.test(raw)) return false;
      throw new Error('is neither true nor false');
    },
    default: o.default,
    optional: false,
    secret: false,
    about: o.about,
  };
}

export function choice<const T extends string>(values: readonly T[], o: Common & { default: NoInfer<T> }): Setting<T> {
  return {
    parse: (raw) => {
      const found = values.find((v) => v === raw);
      if (found === undefined) throw new Error(`is none of ${values.join(', ')}`);
      return found;
    },
    default: o.default,
    optional: false,
    secret: false,
    about: o.about,
  };
}

export interface Rate {
  readonly limit: number;
  readonly windowMs: number;
}

const unitMs = { second: 1_000, minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

/** A limit in the form `60/minute` (second, minute, hour, day). */
export function rate(o: Common & { default: string }): Setting<Rate> {
  const parse = (raw: string): Rate => {
    const [, count, unit] = /^(\d{1,9})\s*\/\s*(second|minute|hour|day)s?$/.exec(raw) ?? [];
    if (!count || !unit || Number(count) === 0) throw new Error('is not a rate like 60/minute');
    return { limit: Number(count), windowMs: unitMs[unit as keyof typeof unitMs] };
  };
  return { parse, default: parse(o.default), defaultText: o.default, optional: false, secret: false, about: o.about };
}

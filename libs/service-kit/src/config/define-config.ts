/** A setting of a service: one environment variable, how to read it, and what it is for. */
export interface Setting<T> {
  /** Gives the value, or throws an Error whose message is the reason (never the value). */
  readonly parse: (raw: string) => T;
  readonly default?: T;
  /** The default as one writes it in the environment, where that is not its plain text. */
  readonly defaultText?: string;
  readonly optional: boolean;
  readonly secret: boolean;
  /** Why a value that parses is still refused when NODE_ENV is production; null when it is fine. */
  refuseInProduction?(value: T): string | null;
  readonly about: string;
}

export interface ConfigDefinition<S extends Record<string, Setting<unknown>> = Record<string, Setting<unknown>>> {
  readonly service: string;
  readonly settings: S;
}

export type ConfigOf<D> =
  D extends ConfigDefinition<infer S> ? { readonly [K in keyof S]: S[K] extends Setting<infer T> ? T : never } : never;

export function defineConfig<S extends Record<string, Setting<unknown>>>(
  service: string,
  settings: S,
): ConfigDefinition<S> {
  return { service, settings };
}

/** Names every missing or wrong variable at once, and never a value. */
export class ConfigError extends Error {
  constructor(
    readonly service: string,
    readonly problems: readonly { readonly variable: string; readonly reason: string }[],
  ) {
    super(
      `${service} can't start, its settings need attention:\n` +
        problems.map((p) => `  ${p.variable}: ${p.reason}`).join('\n'),
    );
    this.name = 'ConfigError';
  }
}

export function loadConfig<D extends ConfigDefinition>(definition: D, env: NodeJS.ProcessEnv): ConfigOf<D> {
  const problems: { variable: string; reason: string }[] = [];
  const values: Record<string, unknown> = {};
  const production = env['NODE_ENV'] === 'production';
  for (const [variable, setting] of Object.entries(definition.settings)) {
    const raw = env[variable]?.trim();
    try {
      let value: unknown;
      if (raw === undefined || raw === '') {
        if (setting.default === undefined && !setting.optional) throw new Error(`is missing (${setting.about})`);
        value = setting.default;
      } else value = setting.parse(raw);
      const refusal = production && value !== undefined ? setting.refuseInProduction?.(value) : null;
      if (refusal) throw new Error(refusal);
      values[variable] = value;
    } catch (error) {
      problems.push({ variable, reason: error instanceof Error ? error.message : 'is not valid' });
    }
  }
  if (problems.length) throw new ConfigError(definition.service, problems);
  return values as ConfigOf<D>;
}

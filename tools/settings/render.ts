import type { ConfigDefinition, Setting } from '@abbotsford/service-kit';

export interface DocumentedSetting {
  readonly variable: string;
  readonly services: readonly string[];
  readonly about: string;
  /** As one writes it; null when it has none and must be given, empty when it may be left out. */
  readonly default: string | null;
  readonly secret: boolean;
}

/** The settings of all services, each once, in the order of their first appearance. */
export function documented(definitions: readonly ConfigDefinition[]): readonly DocumentedSetting[] {
  const found = new Map<string, DocumentedSetting>();
  for (const { service, settings } of definitions) {
    for (const [variable, setting] of Object.entries(settings)) {
      const known = found.get(variable);
      // A port of its own for each service: what the default is, its own config says.
      const perService = known !== undefined && known.default !== defaultOf(setting);
      found.set(variable, {
        variable,
        services: [...(known?.services ?? []), service],
        about: known?.about ?? setting.about,
        default: perService ? '' : defaultOf(setting),
        secret: setting.secret,
      });
    }
  }
  return [...found.values()];
}

function defaultOf(setting: Setting<unknown>): string | null {
  if (setting.defaultText !== undefined) return setting.defaultText;
  if (setting.default !== undefined) return String(setting.default);
  return setting.optional ? '' : null;
}

/** A file to copy to `.env`: every line is commented out, so that the copy changes nothing until it is edited. */
export function renderEnvExample(settings: readonly DocumentedSetting[]): string {
  const lines = settings.map((s) => {
    const notes = [`${s.about}.`, s.default === null ? 'Required in production.' : '', `(${s.services.join(', ')})`];
    return `# ${notes.filter(Boolean).join(' ')}\n# ${s.variable}=${s.default ?? ''}\n`;
  });
  return `# Copy to .env and edit. npm start needs none of it. Made by: npm run settings\n\n${lines.join('\n')}`;
}

export function renderTable(settings: readonly DocumentedSetting[]): string {
  const rows = settings.map((s) => {
    const value = s.default === null ? 'required' : s.default === '' ? '' : `\`${s.default}\``;
    return `| \`${s.variable}\` | ${s.about.replaceAll('|', '\\|')}${s.secret ? ' (secret)' : ''} | ${value} | ${s.services.join(', ')} |`;
  });
  return [
    '# Settings',
    '',
    'Environment variables of the services. Each service checks its own at start, names everything missing or wrong at once and never prints a value; with `NODE_ENV=production` weak or default secrets are refused. `npm start` provides what is required. Made from the `config.ts` files by `npm run settings`.',
    '',
    '| variable | what it is for | default | services |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    'The website reads `API_URL` (default `http://localhost:8000`), the address of the gateway as browsers see it, and `PUBLIC_WEB_URL` (default `http://localhost:3000`), its own; `npm start` serves it on `WEB_PORT` (default `3000`).',
    '',
  ].join('\n');
}

/** Passes on to each container what `.env` has of its service's settings; docker-compose.yml fixes some of them. */
export function renderComposeSettings(definitions: readonly ConfigDefinition[]): string {
  const services = definitions.map(({ service, settings }) => {
    const variables = Object.keys(settings).map((variable) => `      ${variable}:`);
    return [`  ${service}:`, '    environment:', ...variables].join('\n');
  });
  return `# Made by: npm run settings\nservices:\n${services.join('\n')}\n`;
}

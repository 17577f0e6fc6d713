import { describe, expect, it } from 'vitest';
import { defineConfig } from './define-config';
import { describeSettings } from './describe-settings';
import { integer, optionalText, rate, secretText, url } from './settings';

const config = defineConfig('crm', {
  TOKEN: secretText({ minLength: 8, about: 'Signs things' }),
  PLACES: integer({ min: 1, max: 9, default: 3, about: 'How many' }),
  LIMIT: rate({ default: '60/minute', about: 'How often' }),
  SERVER: url({ about: 'Where it is' }),
  NOTE: optionalText({ about: 'May be missing' }),
});

const shown = (env: NodeJS.ProcessEnv) =>
  Object.fromEntries(describeSettings(config, env).map(({ name, ...setting }) => [name, setting]));

describe('the settings that are shown', () => {
  it('tell of a secret that it is set, and never what it is', () => {
    const env = { TOKEN: 'q9Zt4mVx7Lr2Kc8W' };
    expect(shown(env)['TOKEN']).toEqual({
      about: 'Signs things',
      value: null,
      default: null,
      is_set: true,
      secret: true,
    });
    expect(JSON.stringify(describeSettings(config, env))).not.toContain('q9Zt');
    expect(shown({})['TOKEN']).toMatchObject({ is_set: false });
  });

  it('have what was set, else what holds without it', () => {
    expect(shown({ PLACES: ' 5 ' })['PLACES']).toMatchObject({ value: '5', default: '3', is_set: true });
    expect(shown({})['LIMIT']).toMatchObject({ value: null, default: '60/minute', is_set: false });
    expect(shown({})['NOTE']).toMatchObject({ value: null, default: null, is_set: false });
  });

  it('have no password of an address', () => {
    expect(shown({ SERVER: 'https://ida:pw@one.example/a' })['SERVER']).toMatchObject({
      value: 'https://…@one.example/a',
    });
  });
});

import { defineConfig, loadConfig } from '@abbotsford/service-kit';
import { describe, expect, it } from 'vitest';
import { openAiSettings } from './settings';

const load = (env: NodeJS.ProcessEnv) => loadConfig(defineConfig('outbound-bot', openAiSettings), env);

describe('openAiSettings', () => {
  it('needs nothing: without a key the local provider answers', () => {
    expect(load({})).toMatchObject({ LLM_MODE: 'auto', OPENAI_MODEL: 'gpt-4o-mini', API_LOGGER_DAYS: 90 });
    expect(load({}).OPENAI_API_KEY).toBeUndefined();
  });

  it('leaves the temperature to the model unless it is set', () => {
    expect(load({}).OPENAI_TEMPERATURE).toBeUndefined();
    expect(load({ OPENAI_TEMPERATURE: '0.3' }).OPENAI_TEMPERATURE).toBe(0.3);
  });

  it.each(['hot', '-1', '2.5'])('refuses %s as a temperature and names the variable', (OPENAI_TEMPERATURE) => {
    expect(() => load({ OPENAI_TEMPERATURE })).toThrow('OPENAI_TEMPERATURE: is not a number from 0 to 2');
  });

  it('refuses a mode that it does not know', () => {
    expect(() => load({ LLM_MODE: 'remote' })).toThrow('LLM_MODE');
  });

  it('marks the key as a secret', () => {
    expect(openAiSettings.OPENAI_API_KEY.secret).toBe(true);
  });

  it('takes prices of models', () => {
    expect(load({ OPENAI_PRICES: 'gpt-4o-mini=0.15/0.075/0.60, ft:our-model=1/0.5/2' }).OPENAI_PRICES).toEqual({
      'gpt-4o-mini': { input: 0.15, cached_input: 0.075, output: 0.6 },
      'ft:our-model': { input: 1, cached_input: 0.5, output: 2 },
    });
    expect(load({}).OPENAI_PRICES).toEqual({});
  });

  it.each(['gpt-4o-mini', 'gpt-4o-mini=1/2', 'gpt-4o-mini=a/b/c', 'a=1/1/1,,'])('refuses %j as prices', (prices) => {
    expect(() => load({ OPENAI_PRICES: prices })).toThrow('OPENAI_PRICES: is not a list like');
  });
});

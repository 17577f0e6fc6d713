import { describe, expect, it } from 'vitest';
import { readOptions } from './options';

const page = { scriptOrigin: 'https://www.roaster.example', languages: ['fr-FR'] };
const read = (data: Record<string, string> = {}) => readOptions(data, page);

describe('the options of the widget', () => {
  it('are sensible without an attribute', () => {
    expect(read()).toEqual({
      api: page.scriptOrigin,
      bot: 'outbound',
      mode: 'floating',
      position: 'bottom-right',
      locale: 'fr',
      pageLocale: undefined,
      greeting: undefined,
      accent: undefined,
      proactive: null,
      mayStore: true,
    });
  });

  it('take the address of the gateway, and nothing else that looks like one', () => {
    expect(read({ api: 'https://api.roaster.example:8443/v1/' }).api).toBe('https://api.roaster.example:8443');
    for (const api of ['javascript:alert(1)', 'api.roaster.example', ''])
      expect(read({ api }).api).toBe(page.scriptOrigin);
  });

  it('prefer the language that the page asks for', () => {
    expect(read({ locale: 'it' })).toMatchObject({ locale: 'it', pageLocale: 'it' });
  });

  it('speak to the visitor only when they are asked to', () => {
    expect(read({ proactiveAfter: '20', proactiveMessage: 'Need a hand?' }).proactive).toEqual({
      afterSeconds: 20,
      scrollPercent: null,
      message: 'Need a hand?',
    });
    expect(read({ proactiveScroll: '400' }).proactive?.scrollPercent).toBe(100);
    for (const proactiveAfter of ['', '0', '-3', 'soon']) expect(read({ proactiveAfter }).proactive).toBeNull();
  });

  it('store nothing before consent where it is asked for', () => {
    expect(read({ consent: 'required' }).mayStore).toBe(false);
    expect(read({ consent: '' }).mayStore).toBe(false);
    expect(read({ consent: 'granted' }).mayStore).toBe(true);
  });
});

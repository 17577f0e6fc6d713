import { describe, expect, it } from 'vitest';
import { createTranslator } from 'use-intl';
import leads from '../../../../../messages/en/leads.json';
import { placeText, sourceText } from './lead-source';

const t = createTranslator({ locale: 'en', messages: { leads }, namespace: 'leads' });

describe('where a lead came from', () => {
  it.each([
    ['campaign:spring: opening', 'Campaign spring: opening'],
    ['page:/machines', 'Page /machines'],
    ['elsewhere', 'elsewhere'],
  ])('%s is told as %s', (place, text) => {
    expect(placeText(place, t)).toBe(text);
  });

  it('is told by what says most', () => {
    const source = { page: 'https://a.example/machines', referrer: 'https://www.google.com/', utm_source: 'mail' };
    expect(sourceText({ ...source, utm_campaign: 'spring' }, t)).toBe('Campaign spring');
    expect(sourceText(source, t)).toBe('From mail');
    expect(sourceText({ ...source, utm_source: null }, t)).toBe('Site www.google.com');
    expect(sourceText({ page: source.page }, t)).toBe('Page /machines');
    expect(sourceText(null, t)).toBeNull();
    expect(sourceText({}, t)).toBeNull();
  });
});

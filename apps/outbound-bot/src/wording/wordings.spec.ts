import { describe, expect, it } from 'vitest';
import { flow } from '../policy/flow.data';
import { wordedTopics } from './question-generator';
import { askWordings } from './ask-wordings.data';
import { matterWordings } from './matter-wordings.data';
import { replyWordings } from './reply-wordings.data';
import { wordings } from './wordings.data';

const placeholders = new Set([
  'name',
  'email',
  'phone',
  'cafe_name',
  'callback_time',
  'coffee_amount',
  'suggestion',
  'near',
  'volume',
  'coffee_style',
  'cafe_count',
  'change',
  'reason',
  'noted',
  'other',
  'others_name',
  'until',
  'opens',
  'zone',
]);

const withoutOptional = (text: string) => text.replace(/\[[^[\]]*\]/g, '');

describe('the written phrasings', () => {
  it('are there for every topic of the flow, attempt by attempt', () => {
    expect([...wordedTopics(flow)]).toEqual(
      flow.map(({ topic }) => topic).filter((topic, i, all) => all.indexOf(topic) === i),
    );
  });
  it('are three or more for everything but a note in another language', () => {
    const few = Object.entries(wordings).filter(([id, all]) => all.length < 3 && !id.startsWith('language_note'));
    expect(few).toEqual([]);
  });
  it('put one question each where they ask', () => {
    const wrong = Object.entries(askWordings).flatMap(([id, all]) =>
      all.filter((text) => text.split('?').length !== 2).map((text) => `${id}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });
  it('put none where they do not ask', () => {
    expect(
      [...Object.values(replyWordings), ...Object.values(matterWordings)].flat().filter((text) => /[?？]/.test(text)),
    ).toEqual([]);
  });
  it('are never the same twice', () => {
    const all = Object.values(wordings).flat();
    expect(all.filter((text, index) => all.indexOf(text) !== index)).toEqual([]);
  });
  it('have only placeholders that can be filled', () => {
    const used = Object.values(wordings)
      .flat()
      .flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, key = '']) => key));
    expect(used.filter((key) => !placeholders.has(key))).toEqual([]);
  });
  it('use the name only where it may be missing, save in the greeting by name', () => {
    const wrong = Object.entries(wordings).flatMap(([id, all]) =>
      id === 'acknowledge.name' ? [] : all.filter((text) => withoutOptional(text).includes('{name}')),
    );
    expect(wrong).toEqual([]);
  });

  /** What gives a question for a topic away, in any wording. A phrasing for something else must not have it. */
  const tellTales: readonly [topic: string, tellTale: RegExp][] = [
    ['name', /name\b[^.?]*\?|who (am|do) i\b/i],
    ['email', /e-?mail[^.?]*\?/i],
    ['phone', /(phone|mobile|number)\b[^.?]*\?|ring you[^.?]*\?/i],
    ['timeline', /when[^.?]*open[^.?]*\?|opening (day|date|time|month)[^.?]*\?/i],
    ['volume', /\bcups\b[^.?]*\?|coffees a day/i],
    ['coffee_style', /bold[^.?]*\?/i],
    ['equipment', /(machine|equipment|grinder)[^.?]*\?/i],
    ['cafe_count', /how many (cafés|locations|places|shops|venues)/i],
  ];
  it.each(tellTales)('ask for the %s only where that is what they are for', (topic, tellTale) => {
    // A person may reach the visitor either way, so that question names both; a number of cups is no phone number.
    const own = (id: string) => id.startsWith(`ask.${topic}.`) || id.startsWith('ask.person.');
    const others = Object.entries(wordings).filter(([id]) => !own(id));
    const strays = others.flatMap(([id, all]) =>
      all.filter((text) => tellTale.test(withoutOptional(text))).map((text) => `${id}: ${text}`),
    );
    const allowed = topic === 'phone' ? /^ask\.(volume|cafe_count)\./ : /^$/;
    expect(strays.filter((stray) => !allowed.test(stray))).toEqual([]);
    expect(Object.entries(wordings).some(([id, all]) => own(id) && all.some((text) => tellTale.test(text)))).toBe(true);
  });
});

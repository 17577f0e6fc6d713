import { expect, it } from 'vitest';
import { chatSource } from './chat-source';

it('names the page, the one before it, and the campaign', () => {
  const page =
    'https://www.cafe.example/machines?utm_source=news&utm_medium=email&utm_campaign=spring%0Asale&token=secret#top';
  expect(chatSource(page, 'https://www.google.com/search?q=secret')).toEqual({
    page: 'https://www.cafe.example/machines',
    referrer: 'https://www.google.com/search',
    utm_source: 'news',
    utm_medium: 'email',
    utm_campaign: 'spring sale',
  });
});

it('leaves out what is not known, or longer than the gateway takes', () => {
  expect(chatSource('about:blank', '')).toEqual({});
  expect(chatSource('file:///home/me/page.html', 'android-app://com.example')).toEqual({});
  expect(chatSource(`https://a.example/${'x'.repeat(500)}?utm_source=${'y'.repeat(500)}`, '')).toEqual({
    utm_source: 'y'.repeat(120),
  });
});

import { describe, expect, it } from 'vitest';
import { renderMail } from './render-mail';

const content = {
  subject: 'Choose a new password',
  greeting: 'Hello Priya,',
  paragraphs: ['Somebody asked for this.'],
  action: { label: 'Choose a password', url: 'https://shop.example/reset?token=a&b=1' },
  notes: ['It is good for an hour.'],
};

describe('a mail', () => {
  it('says the same in text and in HTML, the address of the link readable in both', () => {
    const { text, html } = renderMail(content);
    for (const words of ['Hello Priya,', 'Somebody asked for this.', 'Choose a password', 'It is good for an hour.']) {
      expect(text).toContain(words);
      expect(html).toContain(words);
    }
    expect(text).toContain('https://shop.example/reset?token=a&b=1');
    expect(html).toContain('href="https://shop.example/reset?token=a&amp;b=1"');
  });

  it('shows markup in what it is told, and does not follow it', () => {
    const { html } = renderMail({ ...content, greeting: 'Hello <img src=x onerror="alert(1)">,' });
    expect(html).not.toContain('<img');
    expect(html).toContain('Hello &lt;img src=x onerror=&quot;alert(1)&quot;&gt;,');
  });

  it.each(['Hi\r\nBcc: all@example.com', 'Hi\nBcc: x', 'Hi\u2028', 'Hi\u0000'])(
    'with a subject that could begin another header is refused: %j',
    (subject) => {
      expect(() => renderMail({ ...content, subject })).toThrow('one line');
    },
  );
});

import { describe, expect, it } from 'vitest';
import { mask, readMessage } from '@abbotsford/understanding';
import { exactPart } from './spans';

describe('exactPart', () => {
  it.each([
    { name: 'exact words', message: 'We open in March 2027.', span: 'in March 2027', part: 'in March 2027' },
    { name: 'other capitals', message: "I'm PRIYA here", span: 'Priya', part: 'PRIYA' },
    {
      name: 'other spaces',
      message: 'about\n two   hundred cups',
      span: 'about two hundred',
      part: 'about\n two   hundred',
    },
    { name: 'other quotes', message: 'the name’s O’Brien', span: "O'Brien", part: 'O’Brien' },
    {
      name: 'signs of patterns',
      message: 'call (03) 91-23+45/6 [now]',
      span: '(03) 91-23+45/6',
      part: '(03) 91-23+45/6',
    },
    { name: 'Chinese inside a sentence', message: '我想开一家咖啡馆', span: '咖啡馆', part: '咖啡馆' },
    { name: 'punctuation around it', message: 'Yes, bold, please', span: 'bold,', part: 'bold' },
    { name: 'words that are not there', message: 'We open in March.', span: 'in April', part: null },
    { name: 'half a word', message: 'I know it', span: 'no', part: null },
    { name: 'nothing', message: 'Hello', span: '  ', part: null },
    { name: 'only punctuation', message: 'Hello!', span: '!', part: null },
  ])('finds $name', ({ message, span, part }) => {
    expect(exactPart(readMessage(message), span)?.text ?? null).toBe(part);
  });

  it('says where the part stands', () => {
    const message = 'Hi, it is  Dave.';
    const part = exactPart(readMessage(message), 'dave');
    expect(message.slice(part?.start, part?.end)).toBe('Dave');
  });

  it('does not find what is masked', () => {
    expect(exactPart(mask(readMessage('Dave, not Anna'), [{ start: 0, end: 4 }]), 'Dave')).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import type { EverydayQuestion } from './everyday-questions';
import { judgeEverydayAnswer } from './judge-everyday-answer';

const hobart: EverydayQuestion = {
  asks: 'how fast to Hobart?',
  subject: 'delivery',
  answerable: true,
  must: ['3 to 4|three to four', 'business days'],
  must_not: ['next day', 'Brisbane'],
  source: ['delivery-interstate-and-new-zealand'],
};
const bicycles: EverydayQuestion = { asks: 'do you sell bicycles?', subject: 'not-known', answerable: false };

describe('judgeEverydayAnswer', () => {
  it.each([
    ['has all that it must', 'It takes 3 to 4 business days.'],
    ['has it in other words and letters', 'THREE TO FOUR BUSINESS DAYS'],
  ])('calls an answer right that %s', (_, answer) => {
    expect(judgeEverydayAnswer(hobart, answer)).toBe('right');
  });

  it.each([
    ['lacks a part', 'It takes 3 to 4 weeks.'],
    ['says what is false besides', 'It takes 3 to 4 business days, or comes the Next Day.'],
    ['is about something else besides', '3 to 4 business days to brisbane and Hobart.'],
    ['is empty', ''],
  ])('calls an answer wrong that %s', (_, answer) => {
    expect(judgeEverydayAnswer(hobart, answer)).toBe('wrong');
  });

  it('needs nothing to be ruled out', () => {
    const { must_not: _, ...free } = hobart;
    expect(judgeEverydayAnswer(free, '3 to 4 business days to Brisbane')).toBe('right');
  });

  it('tells a question that was left open from one that was answered wrong', () => {
    expect(judgeEverydayAnswer(hobart, null)).toBe('no_answer');
  });

  it('wants no answer to what is not known, whatever it says', () => {
    expect(judgeEverydayAnswer(bicycles, null)).toBe('rightly_unknown');
    expect(judgeEverydayAnswer(bicycles, 'We do not sell bicycles.')).toBe('wrong');
  });
});

import { describe, expect, it } from 'vitest';
import type { FoundFields, Understanding } from '../domain/understanding';
import { fieldsOf, type SaidFields } from '../../test/language/fields-of';
import { input, said } from '../../test/language/said';
import { toUnderstanding } from './to-understanding';
import type { SaidUnderstanding } from './understanding-schema';

describe('toUnderstanding takes what the message says', () => {
  const cases: readonly { name: string; message: string; fields: SaidFields; found: FoundFields }[] = [
    {
      name: 'a name, without its title',
      message: 'this is Dr. GRAHAM WELLS',
      fields: { name: { value: 'Dr. Graham Wells', span: 'Dr. Graham Wells' } },
      found: { name: { value: 'Graham Wells', span: 'Dr. GRAHAM WELLS' } },
    },
    {
      name: 'a name that is called one',
      message: 'my full name is Tom Okafor',
      fields: { name: { value: 'Tom Okafor', span: 'Tom Okafor' } },
      found: { name: { value: 'Tom Okafor', span: 'Tom Okafor' } },
    },
    {
      name: 'a misspelt address as written',
      message: 'Write to Mina@Gmial.com please',
      fields: { email: { span: 'mina@gmial.com' } },
      found: { email: { value: 'Mina@Gmial.com', span: 'Mina@Gmial.com' } },
    },
    {
      name: 'a spoken address',
      message: 'mina at outlook dot com',
      fields: { email: { span: 'mina at outlook dot com' } },
      found: { email: { value: 'mina@outlook.com', span: 'mina at outlook dot com' } },
    },
    {
      name: 'a phone number',
      message: 'ring me on 0491 570 156 after lunch',
      fields: { phone: { span: '0491 570 156' } },
      found: { phone: { value: '0491 570 156', span: '0491 570 156' } },
    },
    {
      name: 'an incomplete phone number, to be explained later',
      message: 'my mobile is 0491 570',
      fields: { phone: { span: '0491 570' } },
      found: { phone: { value: '0491 570', span: '0491 570' } },
    },
    {
      name: 'a wished time for a call, with the day that the words name here',
      message: 'We open in March, ring me Friday arvo',
      fields: { callback_time: { span: 'Friday arvo', date: '2031-01-01' } },
      found: { callback_time: { value: 'Friday arvo', span: 'Friday arvo', date: '2026-11-27' } },
    },
    {
      name: "the café's name as it is written",
      message: 'we run Two Birds on King St',
      fields: { cafe_name: { value: 'TWO BIRDS COFFEE', span: 'Two Birds' } },
      found: { cafe_name: { value: 'Two Birds', span: 'Two Birds' } },
    },
    {
      name: 'choices',
      message: 'Something dark, and the machine is still to be bought',
      fields: {
        coffee_style: { value: 'bold', span: 'something dark' },
        equipment: { value: 'no', span: 'the machine is still to be bought' },
      },
      found: {
        coffee_style: { value: 'bold', span: 'Something dark' },
        equipment: { value: 'no', span: 'the machine is still to be bought' },
      },
    },
    {
      name: "the visitor's own words, not the model's",
      message: 'Our beans keep arriving  late and stale',
      fields: { current_pain_points: { span: 'beans keep arriving late and stale' } },
      found: {
        current_pain_points: {
          value: 'beans keep arriving  late and stale',
          span: 'beans keep arriving  late and stale',
        },
      },
    },
    {
      name: 'a sum of cafés',
      message: 'two in Hobart and one in Launceston',
      fields: { cafe_count: { value: 3, span: 'two in Hobart and one in Launceston' } },
      found: { cafe_count: { value: 3, span: 'two in Hobart and one in Launceston' } },
    },
  ];
  it.each(cases)('$name', ({ message, fields, found }) => expect(fieldsOf(message, fields)).toEqual(found));

  it('several fields, the customer type and a question in one message', () => {
    const message = "I'm Noor, opening a café in June. Do you train baristas? About 90 cups a day.";
    const heard = toUnderstanding(
      said({
        customer_type: { value: 'new_cafe', confidence: 1.4, span: 'opening a café' },
        fields: {
          name: { value: 'Noor', span: "I'm Noor" },
          timeline: { span: 'in June', date: '2030-01-01' },
          volume: { value: 90, span: 'about 90 cups a day' },
        },
        questions: ['do you train baristas?'],
      }),
      input(message),
    );
    expect(heard).toMatchObject({
      customer_type: { value: 'new_cafe', confidence: 1, span: 'opening a café' },
      flow: 'continuing',
      questions: ['Do you train baristas?'],
      small_talk: null,
    });
    expect(heard.fields.timeline).toEqual({ value: 'in June', span: 'in June', date: '2027-06-01' });
    expect(heard.fields.volume).toMatchObject({ value: 90, text: 'About 90 cups a day' });
  });
});

describe('toUnderstanding reads days and cups as the local understanding does', () => {
  it.each([
    { span: 'in about three months', claimed: '2027-05-01', date: '2027-02-23' },
    { span: 'next winter', claimed: null, date: '2027-06-01' },
    { span: 'as soon as possible', claimed: '2026-12-01', date: null },
  ])('"$span" is $date, whatever the model makes of it', ({ span, claimed, date }) => {
    expect(fieldsOf(`We want to open ${span}`, { timeline: { span, date: claimed } }).timeline?.date).toBe(date);
  });

  it('takes the day from the model where the words are in another language', () => {
    const heard = toUnderstanding(
      said({ fields: { timeline: { span: 'dans trois mois', date: '2027-02-23' } }, language: 'fr' }),
      input('Nous ouvrons dans trois mois'),
    );
    expect(heard.fields.timeline?.date).toBe('2027-02-23');
  });

  it.each(['2026-02-30', 'soon', '2019-01-01', '2101-01-01'])('drops %s, which is no day to open on', (date) => {
    const heard = toUnderstanding(
      said({ fields: { timeline: { span: 'dans trois mois', date } }, language: 'fr' }),
      input('Nous ouvrons dans trois mois'),
    );
    expect(heard.fields.timeline).toEqual({ value: 'dans trois mois', span: 'dans trois mois', date: null });
  });

  it.each([
    { name: 'the middle of a range', message: 'between 100 and 200 cups a day', claimed: 200, value: 150 },
    { name: 'a week of six days', message: '900 cups a week, open six days', claimed: 900, value: 150 },
    { name: 'numbers in words', message: 'a couple of hundred coffees daily', claimed: 20, value: 200 },
  ])('takes $name', ({ message, claimed, value }) => {
    expect(fieldsOf(message, { volume: { value: claimed, span: message } }).volume?.value).toBe(value);
  });

  it('waits for the days when cups a week are told without them', () => {
    const heard = toUnderstanding(
      said({ fields: { volume: { value: 129, span: '900 cups a week' } } }),
      input('We do 900 cups a week'),
    );
    expect(heard.fields.volume).toBeUndefined();
    expect(heard.needs_days_a_week).toBe(true);
  });
});

describe('toUnderstanding and the course of the conversation', () => {
  it.each<{ message: string; flow: SaidUnderstanding['flow']; heard: Understanding['flow'] }>([
    { message: 'No', flow: { value: 'wants_to_exit', span: 'No' }, heard: 'continuing' },
    {
      message: 'not interested, bye',
      flow: { value: 'wants_to_exit', span: 'not interested, bye' },
      heard: 'wants_to_exit',
    },
    { message: 'can I talk to someone', flow: { value: 'wants_human', span: 'talk to someone' }, heard: 'wants_human' },
    { message: 'we open soon', flow: { value: 'wants_to_exit', span: 'goodbye' }, heard: 'continuing' },
  ])('hears $heard in "$message"', ({ message, flow, heard }) => {
    expect(toUnderstanding(said({ flow }), input(message)).flow).toBe(heard);
  });

  it('keeps the language of before when the model names none', () => {
    expect(toUnderstanding(said({ language: 'French, I think' }), input('ok', { language: 'it' })).language).toBe('it');
    expect(toUnderstanding(said({ language: 'pt-BR' }), input('ok')).language).toBe('pt');
  });

  it('calls a message without content small talk', () => {
    expect(toUnderstanding(said(), input('Hello!')).small_talk).toBe('greeting');
    expect(toUnderstanding(said({ small_talk: 'thanks' }), input('ta')).small_talk).toBe('thanks');
  });

  it('calls a message with content no small talk', () => {
    const heard = toUnderstanding(
      said({ small_talk: 'greeting', fields: { name: { value: 'Ana', span: 'Ana' } } }),
      input("Hello, I'm Ana"),
    );
    expect(heard.small_talk).toBeNull();
  });
});

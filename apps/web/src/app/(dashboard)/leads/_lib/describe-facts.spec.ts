import { describe, expect, it } from 'vitest';
import { describeFacts } from './describe-facts';

describe('describeFacts', () => {
  it.each([
    ['coffee_style', 'bold', { name: 'Coffee', value: 'Bold' }],
    ['customer_type', 'new_cafe', { name: 'Business', value: 'Opening a café' }],
    ['timeline', 'in about three months', { name: 'Opens', value: 'in about three months' }],
    ['timeline_date', '2027-02-23', { name: 'Opening date', value: '23 Feb 2027' }],
    ['volume', 250, { name: 'Cups a day', value: '250' }],
    ['volume', 0, { name: 'Cups a day', value: '0' }],
    ['refuses_contact', false, { name: 'Refuses contact', value: 'No' }],
    ['declined_fields', ['city', 'timeline'], { name: 'Declined fields', value: 'city, timeline' }],
  ])('shows %s %j', (name, value, fact) => {
    expect(describeFacts({ [name]: value })).toEqual([fact]);
  });

  it('leaves out what is not known', () => {
    expect(describeFacts({ timeline: null, support_needs: '  ', skipped_fields: [], nested: {} })).toEqual([]);
  });

  it('leaves out what the page shows elsewhere', () => {
    expect(describeFacts({ name: 'Ana', email: 'ana@cafe.example', intent_stage: 'qualified' })).toEqual([]);
  });

  it('begins with the business and ends with what it has no words for', () => {
    const facts = describeFacts({ something_new: 'x', volume: 250, customer_type: 'new_cafe' });
    expect(facts.map(({ name }) => name)).toEqual(['Business', 'Cups a day', 'Something new']);
  });
});

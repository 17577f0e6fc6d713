import { describe, expect, it } from 'vitest';
import { cannedReplies } from './canned-replies.data';
import { fillReply } from './fill-reply';

const known = { customer_name: 'Priya Nair', number: 'T-1042', order_number: '88213' };

describe('a prepared reply', () => {
  it('has what the ticket knows in its placeholders', () => {
    expect(fillReply('Hi {name}, {number} is about order {order}.', known)).toBe(
      'Hi Priya, T-1042 is about order 88213.',
    );
  });

  it('reads well where the ticket knows nothing', () => {
    const unknown = { ...known, customer_name: null, order_number: null };
    expect(fillReply('Hi {name}, the order {order}', unknown)).toBe('Hi there, the order of yours');
  });

  it('takes nothing of what a customer is called for a placeholder', () => {
    expect(fillReply('Hi {name}', { ...known, customer_name: '{number} $& Jo' })).toBe('Hi {number}');
  });

  it.each(cannedReplies)('$title has no placeholder that nobody fills', ({ text }) => {
    expect(fillReply(text, known)).not.toMatch(/[{}]/);
  });
});

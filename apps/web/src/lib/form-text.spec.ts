import { describe, expect, it } from 'vitest';
import { formNumberOrNull, formSecret, formText, formTextOrNull } from './form-text';

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  Object.entries(fields).forEach(([name, value]) => data.set(name, value));
  return data;
}

describe('reading a form', () => {
  it('takes the white space around a text away', () => {
    expect(formText(form({ name: '  Ana ' }), 'name')).toBe('Ana');
  });

  it('gives null for what was left empty, so that it clears a stored value', () => {
    expect(formTextOrNull(form({ phone: '  ' }), 'phone')).toBeNull();
    expect(formTextOrNull(form({}), 'phone')).toBeNull();
  });

  it('leaves a password as typed', () => {
    expect(formSecret(form({ password: ' a b ' }), 'password')).toBe(' a b ');
  });

  it.each([
    ['250', 250],
    ['0', 0],
    ['', null],
    ['many', null],
  ])('reads the number in %j as %j', (text, number) => {
    expect(formNumberOrNull(form({ cups: text }), 'cups')).toBe(number);
  });
});

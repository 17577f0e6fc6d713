import { describe, expect, it } from 'vitest';
import { detectLanguage } from './language-detector';

describe('the language of a message', () => {
  it('counts a word once, however often it is said', () => {
    expect(detectLanguage("No, it's exactly as awful as before.", 'en')).toBe('en');
  });

  it.each([
    ['We are opening a cafe', 'en'],
    ['Hola, tengo una cafetería en Madrid', 'es'],
    ["Bonjour, j'ai un café à Lyon", 'fr'],
    ['Buongiorno, vorrei aprire un bar', 'it'],
    ['Xin chào, tôi muốn mở quán cà phê', 'vi'],
    ['你好，我想开咖啡店', 'zh'],
    ['hola', 'es'],
    ['merci', 'fr'],
    ['Our café is called La Luna', 'en'],
    ['call me 0491 570 156', 'en'],
    ['tell me', 'en'],
    ['help me', 'en'],
    ['Duc Le', 'en'],
    ['no, Les does the ordering', 'en'],
    ['My name is José and I live in Perth', 'en'],
  ])('%s: %s', (text, language) => {
    expect(detectLanguage(text, 'en')).toBe(language);
  });

  it('stays what it was where a message does not say', () => {
    expect(detectLanguage('0491 570 110', 'fr')).toBe('fr');
    expect(detectLanguage('Lucía Ferrer', 'es')).toBe('es');
    expect(detectLanguage('en mars', 'fr'), 'of several languages').toBe('fr');
  });
});

import { expect, it } from 'vitest';
import { indexPage, pictureOf } from './index-page';

it('a file is a picture of a page by its name alone', () => {
  const file = 'try-a-question-390-dark.png';
  expect(pictureOf(file)).toEqual({ page: 'try-a-question', width: 390, theme: 'dark', file });
  expect(['index.html', 'board-390.png', '-390-dark.png'].map(pictureOf)).toEqual([null, null, null]);
});

it('the pictures of a page stand together, each with words for who does not see it', () => {
  const files = ['board-390-dark.png', 'leads-390-dark.png', 'board-1440-light.png'];
  const html = indexPage(files.map(pictureOf).filter((picture) => picture !== null));
  expect(html.match(/<h2>.*?<\/h2>/g)).toEqual(['<h2>board</h2>', '<h2>leads</h2>']);
  expect(html).toContain('alt="board, 1440 px wide, light"');
});

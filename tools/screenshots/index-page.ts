export interface Picture {
  readonly page: string;
  readonly width: number;
  readonly theme: string;
  readonly file: string;
}

/** The picture that a file is; null of any other file. */
export function pictureOf(file: string): Picture | null {
  const [, page, width, theme] = /^(.+)-(\d+)-(light|dark)\.png$/.exec(file) ?? [];
  return page && width && theme ? { page, width: Number(width), theme, file } : null;
}

/** A page that shows all pictures, those of one page in a row. */
export function indexPage(pictures: readonly Picture[]): string {
  const pages = [...new Set(pictures.map(({ page }) => page))];
  const sections = pages.map((name) => {
    const taken = pictures.filter(({ page }) => page === name);
    return `<h2>${name}</h2>\n<div>${taken.map(figure).join('')}</div>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Every page</title>
<style>
body { font: 1rem sans-serif }
div { display: flex; gap: 1rem; align-items: start; overflow-x: auto }
img { height: 24rem; border: 1px solid gray }
figure { margin: 0 }
</style>
<h1>Every page</h1>
${sections.join('\n')}
</html>
`;
}

const figure = ({ page, width, theme, file }: Picture): string =>
  `<figure><a href="${file}"><img src="${file}" alt="${page}, ${width} px wide, ${theme}" loading="lazy"></a>` +
  `<figcaption>${width} ${theme}</figcaption></figure>`;

/** Gives the person a file to keep: `content` as JSON that people can read too. */
export function saveJson(content: object, name: string): void {
  save(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }), name);
}

/** The same of a table; spreadsheets know by the mark at its beginning that it is UTF-8. */
export function saveCsv(content: string, name: string): void {
  save(new Blob([`\uFEFF${content}`], { type: 'text/csv' }), name);
}

export function saveText(content: string, name: string): void {
  save(new Blob([content], { type: 'text/plain' }), name);
}

function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

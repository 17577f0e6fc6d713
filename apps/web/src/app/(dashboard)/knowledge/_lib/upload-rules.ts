/** Kinds of files that the knowledge base reads. */
export const fileExtensions: readonly string[] = ['.md', '.txt', '.html', '.htm', '.pdf', '.docx'];

/** Why a file is not worth sending, for the person who chose it; null when it is. */
export function refusalOf({ name, size }: Pick<File, 'name' | 'size'>, maxBytes: number): string | null {
  const extension = /\.[^.]*$/.exec(name)?.[0].toLowerCase() ?? '';
  if (extension === '.doc') return 'Old Word files can’t be read. Save it as .docx or PDF and upload that.';
  if (!fileExtensions.includes(extension)) {
    return 'Only Markdown, text, HTML, PDF and Word files (.docx) can be read.';
  }
  if (size === 0) return 'The file is empty.';
  if (size > maxBytes) {
    return `The file has ${formatBytes(size)}, and ${formatBytes(maxBytes)} is the most. Split it into several.`;
  }
  return null;
}

/** "820 B", "14 KB", "2.3 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')} MB`;
}

import type { Translate } from '@/i18n/get-translations';

/** Kinds of files that the knowledge base reads. */
export const fileExtensions: readonly string[] = ['.md', '.txt', '.html', '.htm', '.pdf', '.docx'];

/** Why a file is not worth sending, for the person who chose it; null when it is. */
export function refusalOf(
  { name, size }: Pick<File, 'name' | 'size'>,
  maxBytes: number,
  t: Translate<'knowledge'>,
): string | null {
  const extension = /\.[^.]*$/.exec(name)?.[0].toLowerCase() ?? '';
  if (extension === '.doc') return t('upload.refused.oldWord');
  if (!fileExtensions.includes(extension)) return t('upload.refused.kind');
  if (size === 0) return t('upload.refused.empty');
  if (size > maxBytes) {
    return t('upload.refused.tooLarge', { size: formatBytes(size), most: formatBytes(maxBytes) });
  }
  return null;
}

/** "820 B", "14 KB", "2.3 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')} MB`;
}

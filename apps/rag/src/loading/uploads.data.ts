/** Of a file that names none, until its editor says another. */
export const DEFAULT_CATEGORY = 'general';

export type { Knowledge, Passage } from './passage';
export { readPassages, safePassages } from './safe-passages';
export { safeText } from './safe-text';
export { formatPassages } from './format-passages';
export { readCitations, withoutMarkers } from './read-citations';
export { drawsOn } from './draws-on';
export { toCitations } from './to-citation';
export { extractiveAnswer } from './extractive-answer';
export type { ExtractiveAnswer } from './extractive-answer';

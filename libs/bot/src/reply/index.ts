export * from './checked-reply';
export * from './cited-passages';
export * from './fallback-provider';
export * from './language-provider';
export * from './phrasing';
export * from './sentence-buffer';
export * from './spans';
export * from './steering';

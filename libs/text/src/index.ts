export * from './email-form';
export * from './text-pattern';
export * from './visible-text';
export * from './masked';
export * from './sentence-buffer';

export * from './email-form';
export * from './visible-text';

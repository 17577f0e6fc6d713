export * from './api-key';
export * from './attempts';
export * from './background-log';
export * from './circuit';
export * from './provider-error';

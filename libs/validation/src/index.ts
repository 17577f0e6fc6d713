export * from './country';
export * from './edit-distance';
export * from './email';
export * from './find-emails';
export * from './find-phones';
export * from './phone';
export { digitsOf } from './spoken-digits';

export * from './country';
export * from './edit-distance';
export * from './email';
export * from './find-emails';
export * from './find-phones';
export * from './mail-provider';
export * from './phone';
export * from './phone-kind';
export { digitsOf } from './spoken-digits';

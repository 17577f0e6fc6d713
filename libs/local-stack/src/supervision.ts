// What keeps processes alive, without what it takes to find and to prepare them: npm start stays in memory for hours.
export { reasonOf } from './local-stack-error';
export { type RestartablePart, Restartable, type RestartableSpec } from './restartable-part';
export { supervise, type Supervised } from './stack/supervise';

import { reasonToLeaveOut } from './reason-to-leave-out';

/** Whether a sentence orders about whoever answers, or hides what it says. */
export const isOrder = (sentence: string): boolean => reasonToLeaveOut(sentence) !== undefined;

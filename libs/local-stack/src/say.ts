/** Takes one line of progress meant for the person at the terminal. */
export type Say = (line: string) => void;

export const silent: Say = () => undefined;

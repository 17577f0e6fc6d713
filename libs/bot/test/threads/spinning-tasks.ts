/** What the thread of the tests does, as the caller would do it. */
export const spinningTasks = {
  lengthOf: (message: string): number => message.length,
  wordsOf: ({ message }: { readonly message: string }): readonly string[] => message.split(' '),
};

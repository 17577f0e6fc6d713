/** Which bot a question is asked of. */
export const botOptions = [
  { value: 'outbound', label: 'The sales bot' },
  { value: 'inbound', label: 'The support bot' },
];

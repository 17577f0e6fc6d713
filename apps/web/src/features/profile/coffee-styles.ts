export const coffeeStyles = [
  { value: '', label: 'Not chosen' },
  { value: 'bold', label: 'Bold' },
  { value: 'balanced', label: 'Balanced' },
  { value: 'light', label: 'Light' },
] as const;

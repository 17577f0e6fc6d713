/** What each attribute of the widget may be; the empty value is how it comes. */
export const positions = [
  { value: '', label: 'Bottom right' },
  { value: 'bottom-left', label: 'Bottom left' },
];

export const themes = [
  { value: '', label: 'As the visitor’s system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'inherit', label: 'As the page' },
];

export const languages = [
  { value: '', label: 'As the page' },
  { value: 'en', label: 'English' },
  { value: 'es', label: 'Español' },
  { value: 'fr', label: 'Français' },
  { value: 'it', label: 'Italiano' },
  { value: 'vi', label: 'Tiếng Việt' },
  { value: 'zh-Hans', label: '简体中文' },
];

export const consents = [
  { value: '', label: 'Allowed' },
  { value: 'required', label: 'Only after consent' },
];

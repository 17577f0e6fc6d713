/** Prices in Australian dollars for a person, without GST. */
export const courses = [
  { key: 'foundations', name: 'Espresso Foundations', hours: 3, price: 145 },
  { key: 'milk', name: 'Milk and Latte Art', hours: 3, price: 145 },
  { key: 'workflow', name: 'Dialling In and Workflow', hours: 4, price: 190 },
  { key: 'filter', name: 'Filter and Batch Brew', hours: 2, price: 95 },
  { key: 'opening', name: 'Café Opening Intensive', days: 2, price: 780 },
] as const;

export const training = { places: 6, onSiteAnHour: 160, onSiteMinimumHours: 2, onSiteGroup: 5 } as const;

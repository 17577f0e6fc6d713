import { invalid } from '@abbotsford/service-kit';
import { checkPhone, countryCodeOf } from '@abbotsford/validation';

/** A phone number as it is stored, E.164. `home` is dialled where the person's own country is not known. */
export function storedPhone(phone: string, country: string | null, home: string): string {
  const check = checkPhone(phone, (country && countryCodeOf(country)) || home);
  if (check.status === 'ok') return check.phone;
  throw invalid([{ field: 'phone', message: check.reason }]);
}

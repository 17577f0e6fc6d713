/** What may be shown of a person where it has to be recognised but not told: logs, audit entries, lists of what is held. */

/** `p***@gmail.com` */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 0 ? '***' : `${firstOf(email.slice(0, at))}***${email.slice(at)}`;
}

/** The country code and the last two digits of a number in E.164: `+61 *** 56`. */
export function maskedPhone(phone: string): string {
  return `${phone.slice(0, 3)} *** ${phone.slice(-2)}`;
}

/** `P***` */
export function maskedName(name: string): string {
  return `${firstOf(name)}***`;
}

const firstOf = (text: string): string => [...text.trim()][0] ?? '';

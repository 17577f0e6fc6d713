/** `priya.nair@gmail.com` -> `p***@gmail.com` */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '***' : `${email[0]}***${email.slice(at)}`;
}

/** `+61491570156` -> `+61***156` */
export function maskPhone(phone: string): string {
  return phone.length < 8 ? '***' : `${phone.slice(0, 3)}***${phone.slice(-3)}`;
}

/** The text of a form's field without the white space around it; empty when the form has no such field. */
export function formText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** The same, with null for a field that was left empty. */
export function formTextOrNull(form: FormData, name: string): string | null {
  return formText(form, name) || null;
}

/** A field with a number in it; null when it was left empty or holds none. */
export function formNumberOrNull(form: FormData, name: string): number | null {
  const text = formText(form, name);
  const number = Number(text);
  return text === '' || !Number.isFinite(number) ? null : number;
}

/** A password: taken as typed, for white space may be part of it. */
export function formSecret(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

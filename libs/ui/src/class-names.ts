/** Joins the classes that apply; undefined when none does, so that no empty attribute is written. */
export function classNames(...classes: (string | false | null | undefined)[]): string | undefined {
  return classes.filter(Boolean).join(' ') || undefined;
}

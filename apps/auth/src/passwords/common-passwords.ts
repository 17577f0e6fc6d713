/**
 * The commonest passwords of leaked lists, in lower case: 49,000, of which 18,000 have eight characters or more. They
 * come from the dictionary of zxcvbn-ts (MIT); read when the first password is chosen, 40 ms and 3 MB, and then kept.
 */
export function commonPasswords(): Promise<ReadonlySet<string>> {
  loading ??= load();
  return loading;
}

let loading: Promise<ReadonlySet<string>> | undefined;

async function load(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common']);
}

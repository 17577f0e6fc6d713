/** A word that mixes alphabets, base64, and bytes by number say nothing to a reader, but a model may read them. */
export const encoded: readonly RegExp[] = [
  /[a-z][\u0400-\u04ff]\p{L}|[\u0400-\u04ff][a-z]\p{L}/iu,
  // Base64 has capitals, small letters and digits in one; a path has words.
  /(?<![\w/+])(?=[a-z\d+/]*[A-Z])(?=[A-Z\d+/]*[a-z])(?=[A-Za-z+/]*\d)[A-Za-z\d+/]{60,}={0,2}/u,
  /(?:[0-9a-f]{2}[\s,:]?){40,}|(?:\\x[0-9a-f]{2}|\\u[0-9a-f]{4}){6,}/iu,
];

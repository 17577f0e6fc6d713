/** Someone who opens a café, and says so in words that qualify them. */
export interface CafeOwner {
  readonly name: string;
  readonly email: string;
  /** E.164, as it is stored. */
  readonly phone: string;
  readonly words: readonly [string, string];
}

const names = ['Ada', 'Bruno', 'Celia', 'Dario', 'Edith', 'Felix', 'Greta', 'Hugo', 'Irene', 'Jonas'] as const;

/** As many new café owners as asked for, at most ten, no two with the same details. */
export function cafeOwners(count: number): CafeOwner[] {
  if (count > names.length) throw new RangeError(`There are ${names.length} café owners, not ${count}`);
  return names.slice(0, count).map((name, index) => {
    const email = `${name.toLowerCase()}@owners.example.com.au`;
    return {
      name,
      email,
      phone: `+6141234560${index}`,
      words: [
        `Hello, I'm ${name} and I'm opening a café in Northcote in about three months. We expect ${100 + index} cups a day.`,
        `We like a bold roast and the espresso machine is here already. Email ${email}, mobile 0412 345 60${index}.`,
      ],
    };
  });
}

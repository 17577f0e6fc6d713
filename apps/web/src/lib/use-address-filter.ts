'use client';

import { useSearchParams } from 'next/navigation';
import { useMemo } from 'react';

const LONGEST = 100;

/**
 * A filter that stands in the address, so that it can be sent to somebody and comes back with the browser's Back.
 * @param names of its parts; a list that does not change
 */
export function useAddressFilter<Name extends string>(names: readonly Name[]) {
  const address = useSearchParams().toString();
  const filter = useMemo(() => {
    const query = new URLSearchParams(address);
    return Object.fromEntries(names.map((name) => [name, (query.get(name) ?? '').slice(0, LONGEST)])) as Readonly<
      Record<Name, string>
    >;
  }, [address, names]);
  const choose = (chosen: Partial<Record<Name, string>>): void => {
    const parts = Object.entries<string | undefined>({ ...filter, ...chosen }).filter(([, value]) => value);
    // Not through the router, which would fetch the page anew for a change that the page itself makes.
    window.history.pushState(null, '', `?${new URLSearchParams(parts as [string, string][]).toString()}`);
  };
  const clear = (): void => window.history.pushState(null, '', '?');
  return { filter, choose, clear, isFiltered: Object.values(filter).some((value) => value !== '') };
}

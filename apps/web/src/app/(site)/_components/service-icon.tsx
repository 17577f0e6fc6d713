type ServiceName = 'coffee' | 'machines' | 'training' | 'support';

/** Line drawings on a grid of 32, in the colour of the text around them. */
const paths: Record<ServiceName, string[]> = {
  coffee: ['M16 4c7 3 9 8 9 12s-2 9-9 12c-7-3-9-8-9-12s2-9 9-12z', 'M17 5c-4 5 3 8-1 12s2 6-1 11'],
  machines: ['M5 7h22v7H5z', 'M8 14v11h16V14', 'M12 14v4h8v-4', 'M16 18v3', 'M12.5 25v-3.5h7V25', 'M4 28h24'],
  training: [
    'M9 7h11l2 4-1.5 15a2 2 0 0 1-2 2h-8a2 2 0 0 1-2-2L7 11z',
    'M20.5 12.5H25a2 2 0 0 1 2 2v6a3 3 0 0 1-3 3h-2.5',
    'M7 11h15',
  ],
  support: ['M12 4.5a7 7 0 0 0-2.5 11L5 24a2.6 2.6 0 0 0 4.5 2.6L14 18a7 7 0 0 0 9-8.5l-4 3.5-4-1-1-4z'],
};

export function ServiceIcon({ name }: { name: ServiceName }) {
  return (
    <svg
      viewBox="0 0 32 32"
      width="36"
      height="36"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinejoin="round"
      strokeLinecap="round"
    >
      {paths[name].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}

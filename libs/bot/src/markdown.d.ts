// Vite gives a file's text under `?raw`, in the build as well as in the tests.
declare module '*.md?raw' {
  const text: string;
  export default text;
}

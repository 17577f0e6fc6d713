// The web application gets these from Next's own types; the library is also checked on its own.
declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}
declare module '*.css' {}

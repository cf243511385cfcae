/** Drafts that are bundled with the suite as they are. */
declare module '*.md' {
  const text: string;
  export default text;
}

/** Files that the build puts into main as text. */
declare module '*.css?raw' {
  const text: string;
  export default text;
}
declare module '*.woff2?inline' {
  const dataUrl: string;
  export default dataUrl;
}

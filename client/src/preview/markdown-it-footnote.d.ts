declare module 'markdown-it-footnote' {
  const footnotes: (md: import('./markdown-it.ts').MarkdownIt) => void;
  // biome-ignore lint/style/noDefaultExport: the package is made so.
  export default footnotes;
}

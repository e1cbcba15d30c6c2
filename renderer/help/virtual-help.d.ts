// Owns the type of the module that the build makes of docs/guide, docs/rules/facts and the definitions (electron/dev/help-pages.ts).
declare module 'virtual:help' {
  const pages: readonly import('../../shared/help/page.ts').HelpPage[];
  export default pages;
}

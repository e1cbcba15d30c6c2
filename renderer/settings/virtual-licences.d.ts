// Owns the type of the list of licences, which the build makes (electron/dev/licences.ts).
declare module 'virtual:licences' {
  export const licences: readonly import('../../shared/licence.ts').Licence[];
}

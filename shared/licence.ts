// Owns what is told of the licence of a package that goes out with the program.

export interface Licence {
  readonly name: string;
  readonly version: string;
  /** As the package names it, in SPDX's words; empty where it does not. */
  readonly licence: string;
  /** Empty where the package brings no text. */
  readonly text: string;
}

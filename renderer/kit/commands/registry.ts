// Owns the commands of all features, as the application gathers them; a feature reaches those of features above it by id.
import type { Command } from './command.ts';

let commands: readonly Command[] = [];

/** To be called once, before anything is drawn. */
export function registerCommands(all: readonly Command[]): void {
  commands = all;
}

export function allCommands(): readonly Command[] {
  return commands;
}

/** The commands with these ids, in this order. Throws for an id that no command has. */
export function commandsById(...ids: readonly string[]): readonly Command[] {
  return ids.map((id) => {
    const found = commands.find((command) => command.id === id);
    if (!found) throw new Error(`no command ${id}`);
    return found;
  });
}

// Owns how the form of a library item is named beside the forms of nodes.

/** The id of an item's form, told apart from that of a node. */
export function formId(item: string): string {
  return `item-${item}`;
}

/** What stands open over the editor: a dialog of its own, or a part that others bring. */
export type Opened = 'templates' | 'keep' | 'versions' | 'markdown' | 'keys' | { readonly part: string };

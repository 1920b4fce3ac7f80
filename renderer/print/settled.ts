/** Resolves when the typefaces that the page asks for are there. */
export async function settled(): Promise<void> {
  // Laying out is what makes the page ask for them.
  document.body.getBoundingClientRect();
  await document.fonts.ready;
}

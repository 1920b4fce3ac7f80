/** Per cent of the picture's height, largest first. Below the last nothing on the wall is written. */
const steps = [15, 13, 12, 11, 10, 9, 8.25, 7.5, 6.75, 6, 5.5, 5] as const;
/** Down to here a word is not broken for the sake of larger letters. */
const wholeWords = 6.75;
/** Where a word has to be broken it is not also written so large that it is broken again and again. */
const brokenWords = 9;
/** Pages are turned, so that each can be written larger than what is crowded into one. */
const paged = 6;

/** Sets the largest size at which the text fits its box; the number of pages it takes, which is mostly one. */
export function measure(box: HTMLElement, text: HTMLElement, largest: number): number {
  const set = (size: number): void => text.style.setProperty('--size', `${size}cqb`);
  const fits = (): boolean =>
    text.offsetHeight <= box.clientHeight && text.scrollWidth <= Math.ceil(text.clientWidth);
  // Where pages are turned the line that counts them takes its room from the text, in the same breath.
  box.parentElement?.classList.remove('fit-turned');
  text.classList.remove('fit-paged');
  text.classList.add('fit-whole');
  for (const step of steps) {
    if (step > largest || step < wholeWords) continue;
    set(step);
    if (fits()) return 1;
  }
  text.classList.remove('fit-whole');
  for (const step of steps) {
    if (step > Math.min(largest, brokenWords)) continue;
    set(step);
    if (text.offsetHeight <= box.clientHeight) return 1;
  }
  set(Math.min(paged, largest));
  text.classList.add('fit-paged');
  box.parentElement?.classList.add('fit-turned');
  const width = text.clientWidth;
  // Where nothing is laid out there is nothing to turn.
  return width === 0 ? 1 : Math.max(1, Math.round((text.scrollWidth + width) / (2 * width)));
}

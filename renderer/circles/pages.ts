/** The pages of circles in one script, which nobody waits for before the first picture stands. */
export { CircleEditor } from './circle-editor.tsx';
export { NewCircle } from './new-circle.tsx';

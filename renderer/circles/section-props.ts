import type { Book } from '../../shared/circle/book.ts';
import type { Circle } from '../../shared/circle/circle.ts';
import type { BookDesk } from './book-desk.ts';

/** What every part of a circle's page is given. */
export interface SectionProps {
  readonly book: Book;
  readonly desk: BookDesk;
  /** Local date `yyyy-MM-dd`. */
  readonly today: string;
}

/** Changes the circle alone. */
export const changeCircle = (desk: BookDesk, part: (circle: Circle) => Circle, key?: string): void =>
  desk.change((book) => ({ ...book, circle: part(book.circle) }), key);

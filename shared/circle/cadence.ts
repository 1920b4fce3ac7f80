import type { Cadence } from './circle.ts';

const dayMs = 86_400_000;
const weekDays = 7;

/** Local dates only, `yyyy-MM-dd`: neither a zone nor a change of its clocks can move them (T5). */
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayMs;
const dateOfDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** Whole days from one local date to another. */
export const daysBetween = (from: string, to: string): number => dayOf(to) - dayOf(from);

const monthsOf: Readonly<Partial<Record<Cadence, number>>> = { monthly: 1, quarterly: 3 };

/**
 * So many months later on the same weekday at the same place in the month, the third Thursday; a fifth that a month does
 * not have is its last.
 */
function monthsLater(date: string, months: number): string {
  const [year = 1970, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, dayOfMonth)).getUTCDay();
  const nth = Math.ceil(dayOfMonth / weekDays);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const offset = (weekday - first.getUTCDay() + weekDays) % weekDays;
  const length = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const wanted = 1 + offset + (nth - 1) * weekDays;
  const there = wanted > length ? wanted - weekDays : wanted;
  return dateOfDay(first.getTime() / dayMs + there - 1);
}

/**
 * The first date after today on which a circle of this cadence meets, counted on from `base`, a date on which it met or
 * was to meet. null: it has no cadence to go by. Local dates `yyyy-MM-dd`.
 */
export function nextDate(cadence: Cadence, base: string, today: string): string | null {
  const months = monthsOf[cadence];
  if (months !== undefined) {
    // Always from the base: a last Friday for want of a fifth must not stay a last one.
    const [year = 0, month = 0] = base.split('-').map(Number);
    const [yearNow = 0, monthNow = 0] = today.split('-').map(Number);
    const gone = Math.max(0, (yearNow - year) * 12 + monthNow - month);
    let steps = Math.max(1, Math.floor(gone / months));
    while (monthsLater(base, steps * months) <= today) steps += 1;
    return monthsLater(base, steps * months);
  }
  if (cadence === 'once') return null;
  const days = cadence === 'weekly' ? weekDays : 2 * weekDays;
  const steps = Math.max(1, Math.floor(daysBetween(base, today) / days) + 1);
  return dateOfDay(dayOf(base) + steps * days);
}

/** When people really came and left; loaded with the dialog of the people. */
export const enAttendance = {
  times: 'Times',
  timesOf: (name: string): string => `Times: ${name}`,
  came: (name: string): string => `${name} came at`,
  left: (name: string): string => `${name} left at`,
  from: 'from',
  to: 'to',
  stillHere: 'still here',
  lateBy: (minutes: number): string => `${String(minutes)} min late`,
  guest: 'As a guest, for tonight',
  isGuest: 'guest',
  hidden: 'Everyone sees this screen: what you type here is hidden.',
  name: 'Name',
  corrected: (name: string): string => `The times of ${name} are corrected.`,
} as const;

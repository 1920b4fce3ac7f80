/** What can be done in a rehearsal, by key or by press. */
export type Act = 'play' | 'next' | 'back' | 'jump' | 'hold' | 'closeNow' | 'follow' | 'faster' | 'slower';

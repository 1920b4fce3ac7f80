/** The circle of the sample; its run of show is a template. */
export const plan = {
  open: 'Plan a run of show',
  heading: 'Runs of show',
  untitled: 'Run of show without a title',
  size: (rows: number, minutes: number): string =>
    rows === 0 ? 'nothing in it yet' : `${rows} ${rows === 1 ? 'row' : 'rows'} · ${minutes} min`,
  sample: {
    purpose: 'We help each other ask for help at work before it is late.',
    agreements: [
      'What is told here stays here; what is learned here may leave.',
      'We speak from our own experience.',
      'Everyone may pass, always.',
      'We share the time.',
    ],
    referral: { name: 'Counselling at the community house', contact: 'front desk, every weekday' },
    /** Made up. The first facilitates. */
    people: [
      'Amara',
      'Jonas',
      'Mei',
      'Priya',
      'Sofia',
      'Tomas',
      'Leila',
      'Kwame',
      'Ines',
      'Daniel',
      'Ruth',
      'Noor',
    ],
  },
} as const;

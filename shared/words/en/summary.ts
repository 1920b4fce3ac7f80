const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Words of the summary: the preview and every export. */
export const summary = {
  language: 'en',
  direction: 'ltr',
  /** For dates and clock times. */
  locale: 'en-GB',
  product: 'Talking Piece',
  untitled: 'Session',
  kicker: (circle: string) => (circle === '' ? 'Session summary' : circle),
  tags: ['peer-circle', 'session-summary'],
  none: '—',
  audienceNames: { own: 'own', circle: 'circle', absent: 'absent', shareable: 'shareable' },
  formats: { pdf: 'PDF', md: 'Markdown', html: 'HTML', csv: 'CSV', json: 'Session JSON' },
  audiences: {
    own: 'The facilitator’s own record. It holds private notes: keep it to yourself.',
    circle: 'For the people who were in this circle. What was said here stays here.',
    absent: 'For those who could not come: what was decided, what happens next, what was released.',
    shareable: 'Everything here was released for sharing by the circle.',
  },
  facts: {
    when: 'When',
    length: 'Length',
    room: 'In the room',
    people: (count: number) => plural(count, 'person', 'people'),
    facilitators: (count: number) => (count === 1 ? 'Facilitator' : 'Facilitators'),
    attendees: 'Who',
    withPronouns: (name: string, pronouns: string) => `${name} (${pronouns})`,
    gaps: 'Not counted',
    gap: (from: string, to: string) => `${from} to ${to}: the app did not run`,
    still: 'still open',
  },
  sections: {
    purpose: 'Purpose',
    agreements: 'Agreements',
    agenda: 'As planned, and as it went',
    keyPoints: 'Key points',
    insights: 'Insights',
    decisions: 'Decisions',
    actions: 'Actions',
    resources: 'Resources',
    questions: 'Open questions',
    parking: 'Parking lot',
    polls: 'Polls',
    participation: 'How the talk was shared',
    buddies: 'Buddies until then',
    next: 'Next meeting',
    referrals: 'Where to turn',
  },
  elsewhere: 'Outside the agenda',
  buddies: (names: readonly string[]): string =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`,
  adopted: (date: string) => `adopted ${date}`,
  private: 'private',
  answers: { done: 'done', carried: 'carried on', letGo: 'let go' },
  due: (date: string) => `due ${date}`,
  agenda: {
    skipped: 'skipped',
    asPlanned: (actual: string) => `${actual}, as planned`,
    differed: (actual: string, planned: string) => `${actual}, planned ${planned}`,
    inserted: (actual: string) => `${actual}, put in`,
    held: (went: string, held: string) => `${went}; held ${held}`,
    notReached: (planned: string) => `planned ${planned}, not reached`,
  },
  measures: {
    balance: 'Balance of speaking time',
    /** A description, never a mark: what is balanced is not therefore good. */
    balanceSaid: (balance: number, shown: string) =>
      `${
        balance >= 0.8
          ? 'the time was shared about evenly'
          : balance >= 0.5
            ? 'some spoke longer than others'
            : 'few spoke for most of the time'
      } (${shown}, where 1 is equal and 0 is one voice)`,
    explained: (value: string, note: string) => `${value}: ${note}`,
    notes: {
      evenness: 'how spread the time is; 1 is equal, and the silent weigh little',
      participation_equality: 'the same, where those who spoke most weigh most; 1 is equal',
      gini: 'how far from equal; 0 is equal',
      peer_to_peer_share: 'of the changes of speaker, those with no facilitator on either side',
      coverage: 'how much of the open talk was noted',
    },
    evenness: 'Evenness',
    participation_equality: 'Participation equality',
    gini: 'Gini coefficient',
    peer_to_peer_share: 'Passed between peers',
    coverage: 'Open time covered',
    heard_from: 'Heard from',
    heardOf: (heard: number, present: number, facilitators: number) =>
      `${heard} of ${plural(present, 'member', 'members')}${
        facilitators === 0
          ? ''
          : ` (the ${facilitators === 1 ? 'facilitator stands' : 'facilitators stand'} apart)`
      }`,
  },
  measuresTooLittle: (coverage: string): string =>
    `Too little of the open time was noted (${coverage}) to say how the talk was shared.`,
  measuresNote: 'They describe a conversation; they do not grade it.',
  people: { person: 'Person', speaking: 'Spoke', share: 'Share', turns: 'Turns', longest: 'Longest turn' },
  roles: {
    member: '',
    facilitator: 'facilitator',
    'co-facilitator': 'co-facilitator',
    timekeeper: 'timekeeper',
    closer: 'closer',
    guest: 'guest',
    observer: 'observer',
  },
  place: 'Place',
  hours: (hours: number, minutes: number) => (minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`),
  minutes: (minutes: number) => `${minutes} min`,
  seconds: (seconds: number) => `${seconds} s`,
  percent: (value: string) => `${value} %`,
  circleDrawing: (count: number) => `A circle of ${plural(count, 'seat', 'seats')}`,
  page: (page: string, pages: string) => `${page} / ${pages}`,
} as const;

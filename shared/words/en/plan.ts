/** The built-in runs of show and the sample circle. Texts by the keys of shared/plan. */
export const plan = {
  runs: {
    circle: {
      name: 'Peer circle',
      segments: {
        arrive: {
          title: 'Arrive and open',
          prompt: 'What did you leave behind to be here?',
          cue: 'Greet by name. Say that you keep the time and the thread, and that the knowing is in the circle.',
        },
        purpose: {
          title: 'Purpose and agreements',
          prompt: 'What do we want to hold on to while we talk?',
          cue: 'Read the purpose, then the agreements. Ask whether one is missing. What is told here stays here.',
        },
        opener: {
          title: 'Opener',
          prompt: 'One thing that went better than you expected lately.',
          cue: 'Say that passing is fine and that you come back at the end. Start with whoever is ready.',
        },
        topic: {
          title: 'Topic',
          prompt: 'When were you last in the middle of this, and what did you try?',
          cue: 'Stories before advice. Thank, do not comment; hand it on: “Who knows that from another side?”',
        },
        pause: {
          title: 'Break',
          prompt: 'Stretch, water, air.',
          cue: 'Say when it goes on, and look after whoever stays seated.',
        },
        round: {
          title: 'One story each',
          prompt: 'What would you tell yourself, a year ago?',
          cue: 'No answers in between. Two passes are two passes.',
        },
        harvest: {
          title: 'Harvest',
          prompt: 'What did you hear that you do not want to lose?',
          cue: 'Write their words, not yours. Ask whose it may be.',
        },
        closing: {
          title: 'Closing round',
          prompt: 'One insight you take along, or one thing you will do.',
          cue: 'Everyone, briefly. Then the date of the next meeting, and thank them.',
        },
      },
    },
    first: {
      name: 'First session',
      segments: {
        welcome: {
          title: 'Welcome',
          prompt: 'Good that you are here.',
          cue: 'Where the water is, when we end, that nobody has to say anything.',
        },
        space: {
          title: 'What this circle is for',
          prompt: 'What made you say yes to coming?',
          cue: 'The purpose in one sentence. What this is not: no treatment, no judging, no audience.',
        },
        names: {
          title: 'Names',
          prompt: 'Your name, and something you can talk about for hours.',
          cue: 'You first, short: yours sets the length of the others’.',
        },
        agreements: {
          title: 'Our agreements',
          prompt: 'What would let you speak freely here?',
          cue: 'Three to five, in their words. Read each aloud; take it only when the circle nods.',
        },
        topic: {
          title: 'A first topic',
          prompt: 'What would you like us to know about how this is for you?',
          cue: 'Hand questions to the group. You are allowed not to know.',
        },
        closing: {
          title: 'Closing round',
          prompt: 'One insight from today, or one thing you will do before we meet again.',
          cue: 'Everyone, briefly. Date and channel of the next meeting.',
        },
      },
    },
    checkIn: {
      name: 'Short check-in',
      segments: {
        open: {
          title: 'Open',
          prompt: 'Half an hour for how we are.',
          cue: 'The purpose and the agreements in two sentences.',
        },
        round: {
          title: 'Check-in',
          prompt: 'How are you here today, in a sentence or two?',
          cue: 'No replies yet. Notice who has more to say.',
        },
        topic: {
          title: 'What wants room',
          prompt: 'What of this would you like to stay with?',
          cue: 'One thing only. Ask who knows it too.',
        },
        closing: {
          title: 'Closing round',
          prompt: 'One insight, or one small step until next time.',
          cue: 'One sentence each.',
        },
      },
    },
    sample: {
      name: 'Thursday peer circle',
      segments: {
        arrive: {
          title: 'Arrive and open',
          prompt: 'What did you leave behind to be here?',
          cue: 'Greet by name. Say that you keep the time, and that the knowing is in the circle.',
        },
        purpose: {
          title: 'Purpose and agreements',
          prompt: 'What do we want to hold on to while we talk?',
          cue: 'Read the purpose, then the agreements. What is told here stays here.',
        },
        opener: {
          title: 'Opener',
          prompt: 'Something small that helped you this week.',
          cue: 'Passing is fine; you come back at the end.',
        },
        topic: {
          title: 'Asking for help',
          prompt: 'Tell us about a time when asking for help turned out better than you feared.',
          cue: 'Thank, do not comment; hand it to the group: “Who can relate to that?”',
        },
        trios: {
          title: 'Trios: one story each',
          prompt: 'Five minutes each: a time you wanted to ask, and did not.',
          cue: 'Count off by four. Whoever listens only asks, never advises.',
        },
        pause: {
          title: 'Break',
          prompt: 'Stretch, water, air.',
          cue: 'Say when it goes on.',
        },
        harvest: {
          title: 'Harvest',
          prompt: 'What did you hear that you do not want to lose?',
          cue: 'One thing from each trio. Their words, not yours.',
        },
        closing: {
          title: 'Closing round',
          prompt: 'One insight you take along, or one thing you will do.',
          cue: 'Everyone, briefly. Then the next date, and thank them.',
        },
      },
    },
  },
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

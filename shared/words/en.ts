import { agenda } from './en/agenda.ts';
import { circles } from './en/circles.ts';
import { cli } from './en/cli.ts';
import { due } from './en/due.ts';
import { keys } from './en/keys.ts';
import { main } from './en/main.ts';
import { plan } from './en/plan.ts';
import { polls } from './en/polls.ts';
import { preview } from './en/preview.ts';
import { print } from './en/print.ts';
import { refusals } from './en/refusals.ts';
import { room } from './en/room.ts';
import { search } from './en/search.ts';
import { start } from './en/start.ts';
import { summary } from './en/summary.ts';
import { trouble } from './en/trouble.ts';
import { wall } from './en/wall.ts';

/** Every word a person reads, in English. Another language is another object of this type. */
export const en = {
  agenda,
  circles,
  cli,
  due,
  keys,
  main,
  plan,
  polls,
  preview,
  print,
  refusals,
  room,
  search,
  start,
  summary,
  trouble,
  wall,
} as const;
export type Words = typeof en;

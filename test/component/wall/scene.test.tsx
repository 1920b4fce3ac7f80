import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { SceneView } from '../../../renderer/wall/scene.tsx';
import { ordinary, timerView } from '../../support/scenes.ts';
import type { SceneView as View, WallView } from '../../../shared/wall/view.ts';

const now = Date.UTC(2026, 10, 23, 18);
const wall = (view: View): WallView => ({ now, clockOffset: 0, zone: 'Europe/Berlin', theme: 'paper', view });
const show = (view: View, at = now) => render(<SceneView view={wall(view)} now={at} />);
const talk = { scene: 'now', title: 'Topic', prompt: 'What did you try?' } as const;
const ends = (inMs: number, totalMs: number) => ({ endsAt: now + inMs, totalMs });

describe('now', () => {
  test('shows title, prompt and the minutes left, and no word while it is calm', () => {
    show({ ...talk, countdown: ends(13.4 * 60_000, 24 * 60_000) });
    expect(screen.getByText('Topic')).toBeVisible();
    expect(screen.getByText('What did you try?')).toBeVisible();
    expect(screen.getByRole('timer', { name: 'Time left: 14 min' })).toBeVisible();
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  test('a change of band says its word and pulses; the band at the start does not', () => {
    const countdown = ends(5 * 60_000, 20 * 60_000);
    const { rerender } = show({ ...talk, countdown });
    expect(screen.getByRole('status').className).not.toContain('changed');
    rerender(<SceneView view={wall({ ...talk, countdown })} now={now + 60_000} />);
    expect(screen.getByRole('status')).toHaveTextContent('wrap up');
    expect(screen.getByRole('status').className).toContain('changed');
  });

  test('the last minute counts in seconds, and after it minutes over', () => {
    const { rerender } = show({ ...talk, countdown: ends(42_000, 600_000) });
    expect(screen.getByRole('timer')).toHaveTextContent('0:42');
    rerender(<SceneView view={wall({ ...talk, countdown: ends(-130_000, 600_000) })} now={now} />);
    expect(screen.getByRole('timer')).toHaveTextContent('\u22122 min');
    expect(screen.getByRole('status')).toHaveTextContent('time');
  });
});

describe('go-round', () => {
  const round = { scene: 'round', title: 'Opener', prompt: 'One thing.', toGo: 7, over: false } as const;

  test('shows whose turn it is and how many are to go, and no digits', () => {
    const { container } = show({ ...round, name: 'Kwame', countdown: ends(20_000, 60_000) });
    expect(screen.getByText('Kwame')).toBeVisible();
    expect(screen.getByText('seven to go')).toBeVisible();
    expect(container.textContent).not.toMatch(/\d/u);
    expect(screen.queryByRole('timer')).toBeNull();
  });

  test('a limit that is over shames nobody: the ring is empty, and that is all', () => {
    const { container } = show({ ...round, name: 'Kwame', countdown: ends(-20_000, 60_000) });
    expect(container.querySelector('.ring-left')).toBeNull();
    expect(screen.queryByText('time')).toBeNull();
  });

  test('without a limit there is a bead for each turn to come', () => {
    const { container } = show({ ...round, name: null, countdown: null });
    expect(container.querySelectorAll('.bead')).toHaveLength(7);
  });

  test('at its end it says that everyone has had a turn', () => {
    show({ ...round, name: null, toGo: 0, over: true, countdown: null });
    expect(screen.getByText('Everyone has had a turn')).toBeVisible();
  });
});

describe('presenter timer', () => {
  const timer = timerView({ totalMs: 420_000 });

  test('armed, the whole time stands', () => {
    show({ ...timer, countdown: null });
    expect(screen.getByRole('timer', { name: 'Time left: 7:00' })).toBeVisible();
  });

  test.each([
    [84_000, '1:24', 'wrap up'],
    [21_000, '0:21', 'last words'],
    [0, '0:00', 'time'],
    [-15_000, '\u22120:15', 'time'],
    [-754_000, '\u221212:34', 'time'],
  ])('at %i ms left it shows %s and "%s"', (left, digits, word) => {
    show({ ...timer, countdown: ends(left, 420_000) });
    expect(screen.getByRole('timer')).toHaveTextContent(digits);
    expect(screen.getByRole('status')).toHaveTextContent(word);
  });

  test('every digit has a cell of its own, and going over moves none of them', () => {
    const { container, rerender } = show({ ...timer, countdown: ends(84_000, 420_000) });
    const cells = () => [...container.querySelectorAll('.digits > *')].map((cell) => cell.className);
    const size = () => container.querySelector<HTMLElement>('.digits')?.style.getPropertyValue('--em');
    const before = size();
    expect(cells()).toEqual(['digits-digit', 'digits-colon', 'digits-digit', 'digits-digit']);
    rerender(<SceneView view={wall({ ...timer, countdown: ends(-84_000, 420_000) })} now={now} />);
    expect(cells().slice(1)).toEqual(['digits-digit', 'digits-colon', 'digits-digit', 'digits-digit']);
    expect(size()).toBe(before);
  });
});

describe('breakouts', () => {
  const breakouts = {
    scene: 'breakouts',
    title: 'Trios',
    prompt: 'One story each.',
    groups: [
      { place: 'Garden', number: 1, people: ['Amara', 'Jonas', 'Mei'] },
      { place: '', number: 2, people: ['Priya', 'Ruth'] },
    ],
    countOff: null,
    countdown: null,
    warningMs: 120_000,
  } as const;

  test('each group with its place and its people', () => {
    show(breakouts);
    expect(screen.getAllByRole('listitem').map((each) => each.textContent)).toEqual([
      'GardenAmaraJonasMei',
      'Group 2PriyaRuth',
    ]);
    expect(screen.queryByRole('timer')).toBeNull();
  });

  test.each([
    [301_000, '6 min', ''],
    [119_000, '1:59', 'the last two minutes'],
    [-1000, '\u22120:01', 'come back'],
  ])('at %i ms left it shows %s and "%s"', (left, digits, word) => {
    show({ ...breakouts, countdown: ends(left, 600_000) });
    expect(screen.getByRole('timer')).toHaveTextContent(digits);
    expect(screen.getByRole('status')).toHaveTextContent(new RegExp(`^${word}$`, 'u'));
  });

  test('numbers are explained, and counting off names nobody', () => {
    const { rerender } = show({ ...breakouts, groups: [{ place: '', number: 1, people: ['1', '2'] }] });
    expect(screen.getByText('Find your number, on your badge.')).toBeVisible();
    const counted = { ...breakouts, groups: [{ place: 'Garden', number: 1, people: [] }], countOff: 15 };
    rerender(<SceneView view={wall(counted)} now={now} />);
    expect(screen.getByText('Count off to 15')).toBeVisible();
    expect(screen.getByText('1 · Garden')).toBeVisible();
  });
});

test('calm shows nothing at all', () => {
  const { container } = show({ scene: 'calm' });
  expect(container).toHaveTextContent(/^$/u);
});

test('held shows the prompt and neither digits nor a band', () => {
  const { container } = show({ scene: 'held', title: 'Topic', prompt: 'What did you try?' });
  expect(container).toHaveTextContent(/^What did you try\?$/u);
  expect(screen.queryByRole('timer')).toBeNull();
});

test('R8: the clock shows the session’s zone and the corrected time', () => {
  const view = { ...wall({ scene: 'clock' }), clockOffset: 5 * 60_000 };
  render(<SceneView view={view} now={now} />);
  expect(screen.getByText((_, element) => element?.className === 'digits')).toHaveTextContent('19:05');
});

test('P1, P2: purpose and agreements', () => {
  show({ scene: 'agreements', purpose: 'To listen.', agreements: ['Stays here.', 'Pass, always.'] });
  expect(screen.getByText('To listen.')).toBeVisible();
  expect(screen.getAllByRole('listitem').map((each) => each.textContent)).toEqual([
    'Stays here.',
    'Pass, always.',
  ]);
});

test('P23: after the close, when and where the circle meets again', () => {
  show({
    scene: 'closed',
    title: 'Evening',
    next: { date: '2026-12-03', time: '19:00', place: 'upstairs' },
  });
  expect(screen.getByText('Thank you.')).toBeVisible();
  expect(screen.getByText(/3 December 2026/u)).toBeVisible();
  expect(screen.getByText('19:00 · upstairs')).toBeVisible();
});

describe('bands of the presenter timer', () => {
  const at = (leftMs: number, change = {}) =>
    show(timerView({ totalMs: 420_000, countdown: ends(leftMs, 420_000), ...change }));
  const toastmasters = { bands: { kind: 'toastmasters', minimumMs: 300_000 } } as const;

  test.each([
    [121_000, '', null],
    [120_000, 'you may end', 'enough'],
    [60_000, 'wrap up', 'wrapUp'],
    [0, 'time', 'time'],
  ])('Toastmasters, %i ms left: word "%s" and a shape of its own', (left, word, sign) => {
    const { container } = at(left, toastmasters);
    expect(screen.getByRole('status')).toHaveTextContent(word);
    expect(container.querySelector('.sign')?.getAttribute('data-sign') ?? null).toBe(sign);
  });

  test('every band has another word and another shape: nothing is told by colour alone', () => {
    const seen = new Set<string>();
    for (const left of [60_000, 20_000, -1000]) {
      const { container, unmount } = at(left);
      seen.add(
        `${screen.getByRole('status').textContent} ${container.querySelector('path')?.getAttribute('d')}`,
      );
      unmount();
    }
    expect(seen.size).toBe(3);
  });

  test('what has passed, where that was chosen; both turn with the same second', () => {
    at(84_000, { elapsed: true });
    expect(screen.getByRole('timer', { name: 'Time passed: 5:36' })).toBeVisible();
  });

  test('a message to the presenter stands below', () => {
    at(84_000, { message: 'Please come to your question' });
    expect(screen.getByText('Please come to your question')).toBeVisible();
  });
});

describe('break', () => {
  const pause = { scene: 'break', title: 'Tea', prompt: '' } as const;

  test('when we are back, and the minutes until then', () => {
    show({ ...pause, countdown: ends(14.5 * 60_000, 15 * 60_000) });
    expect(screen.getByText('Tea')).toBeVisible();
    expect(screen.getByRole('img', { name: 'Back at 19:14' })).toBeVisible();
    expect(screen.getByRole('timer', { name: 'Time left: 15 min' })).toBeVisible();
  });

  test('over, it says that we go on, and counts nothing', () => {
    show({ ...pause, countdown: ends(-60_000, 15 * 60_000) });
    expect(screen.getByText('We go on')).toBeVisible();
    expect(screen.queryByRole('timer')).toBeNull();
  });

  test('without a time it is a break', () => {
    show({ ...pause, title: '', countdown: null });
    expect(screen.getByText('Break')).toBeVisible();
  });
});

test('agenda: where we are is told without colour', () => {
  show(ordinary.agenda);
  const rows = screen.getAllByRole('listitem');
  expect(rows).toHaveLength(7);
  expect(rows.filter((each) => each.getAttribute('aria-current') === 'step')).toEqual([rows[2]]);
  expect(rows[2]).toHaveTextContent('19:00Asking for help');
});

test('message: its own countdown, which ends without a word', () => {
  const silence = { scene: 'message', text: 'Five minutes of silence' } as const;
  const { rerender } = show({ ...silence, countdown: ends(200_000, 300_000) });
  expect(screen.getByRole('timer', { name: 'Time left: 4 min' })).toBeVisible();
  rerender(<SceneView view={wall({ ...silence, countdown: ends(-1, 300_000) })} now={now} />);
  expect(screen.queryByRole('timer')).toBeNull();
  expect(screen.getByText('Five minutes of silence')).toBeVisible();
});

test('go-round: a long name gets the width of the picture', () => {
  const name = 'Maximiliana Bartholomea Fitzgerald-Smythe';
  const { container } = show({ ...ordinary.round, name });
  expect(container.querySelector('.named')).toHaveTextContent(name);
});

test('white shows nothing, brightly', () => {
  const { container } = show({ scene: 'white' });
  expect(container).toHaveTextContent(/^$/u);
});

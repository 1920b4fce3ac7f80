import { act, fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ConnectedApp } from '../../support/connected-app.tsx';
import { inTheMiddle } from '../../support/evening.ts';
import type { FakeMain } from '../../support/fake-bridge.ts';

const key = (name: string): Promise<void> =>
  act(
    async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ctrlKey: true }),
  );
async function show(main: FakeMain): Promise<void> {
  render(<ConnectedApp bridge={main.bridge} />);
  await act(async () => undefined);
}
const asks =
  /^Nothing was recorded from \d\d:\d\d to \d\d:\d\d, 12 minutes\. Did the group go on meanwhile\?$/;
const sleep = (main: FakeMain): Promise<void> =>
  act(async () => {
    const from = main.now;
    main.after(12 * 60);
    main.do({ type: 'recordGap', from, to: main.now, counted: false });
  });

describe('R8: the question after a gap', () => {
  it('R8: asked in a banner, answered by one key, and gone', async () => {
    const main = inTheMiddle();
    await show(main);
    await key('y');
    expect(main.sent).toEqual([]);
    await sleep(main);
    expect(screen.getByText(asks)).toBeInTheDocument();
    await key('y');
    expect(main.sent).toMatchObject([{ type: 'answerGap', counted: true }]);
    expect(screen.queryByText(asks)).not.toBeInTheDocument();
    expect(screen.getByText('It went on: the time counts')).toBeInTheDocument();
    await key('z');
    expect(screen.getByText(asks)).toBeInTheDocument();
    await act(async () => screen.getByRole('button', { name: 'It paused: Ctrl N' }).click());
    expect(main.state.facts.gaps).toMatchObject([{ counted: false, answered: true }]);
  });

  it('R8: also on a covered screen, in both of its pictures, and with nothing private beside it', async () => {
    const main = inTheMiddle();
    main.do({ type: 'setWall', wall: { ...main.state.facts.wall, covered: true } });
    await show(main);
    await sleep(main);
    expect(screen.getByText(asks)).toBeInTheDocument();
    await act(async () => void fireEvent.keyDown(document.body, { key: 'Escape' }));
    expect(screen.getByText(asks)).toBeInTheDocument();
    expect(document.body.textContent).not.toContain('Daniel looked upset');
    await key('n');
    expect(main.sent).toMatchObject([{ type: 'answerGap', counted: false }]);
  });

  it('after a restart the question stands for what was said of the gap', async () => {
    const main = inTheMiddle();
    main.recovered = { crashed: true, gapMs: 720_000, counted: false, tailRepaired: false, damagedLines: [] };
    await sleep(main);
    await show(main);
    expect(screen.getByText(asks)).toBeInTheDocument();
    expect(screen.queryByText(/are not counted/)).not.toBeInTheDocument();
    await key('y');
    expect(screen.queryByText(/are not counted/)).not.toBeInTheDocument();
    expect(screen.getByText(/The app was ended while this session ran/)).toBeInTheDocument();
  });
});

describe('R8: a moved clock', () => {
  it('R8: is told until it is understood; seconds are not', async () => {
    const main = inTheMiddle();
    await show(main);
    await act(async () => main.do({ type: 'adjustClock', offset: 3_000 }));
    expect(screen.queryByText(/clock of this computer/)).not.toBeInTheDocument();
    await act(async () => main.do({ type: 'adjustClock', offset: -3_600_000 }));
    expect(screen.getByText(/clock of this computer was set 60 minutes back/)).toBeInTheDocument();
    await act(async () => screen.getByRole('button', { name: 'Understood' }).click());
    expect(screen.queryByText(/clock of this computer/)).not.toBeInTheDocument();
  });
});

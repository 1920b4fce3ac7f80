import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSessionVault } from '../../../electron/session/vault.ts';
import { encodeLine, encodeText } from '../../../electron/vault/journal-format.ts';
import { alternating, ms, quantile, type Figure } from '../support/figures.ts';
import { longSession } from '../support/session.ts';

const rounds = 5;
const appends = 200;

/** Durable append through the vault, until it is acknowledged, beside a write and an fdatasync of the same bytes. */
export async function append(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'talking-piece-bench-'));
  const { events, roster } = longSession({ people: 12, events: appends + 1, hours: 1, until: Date.now() });
  let made = 0;
  const vaultRound = async (): Promise<number[]> => {
    made += 1;
    const vault = await openSessionVault(join(folder, `vault-${made}`), Date.now);
    if (!vault.ok) throw new Error(vault.error.code);
    let acknowledged: (() => void) | null = null;
    const live = await vault.value.createSession(
      { id: 'long', roster, events: events.slice(0, 1) },
      { onDurable: () => acknowledged?.(), onDisk: () => undefined },
    );
    if (!live.ok) throw new Error(live.error.code);
    const took: number[] = [];
    for (const event of events.slice(1, appends + 1)) {
      const at = performance.now();
      const durable = new Promise<void>((resolve) => {
        acknowledged = resolve;
      });
      await live.value.append([event]);
      await durable;
      took.push(performance.now() - at);
    }
    await vault.value.close();
    return took;
  };
  const bareRound = async (): Promise<number[]> => {
    made += 1;
    const file = await open(join(folder, `bare-${made}`), 'w');
    const took: number[] = [];
    for (const event of events.slice(1, appends + 1)) {
      const bytes = encodeText(encodeLine(event));
      const at = performance.now();
      await file.write(bytes);
      await file.datasync();
      took.push(performance.now() - at);
    }
    await file.close();
    return took;
  };
  const { one, other } = await alternating(rounds, vaultRound, bareRound);
  await rm(folder, { recursive: true });
  const words = (values: readonly number[]): string =>
    `p50 ${ms(quantile(values, 0.5))}, p99 ${ms(quantile(values, 0.99))}`;
  return [
    {
      name: `Durable append (${rounds} × ${appends})`,
      measured: words(one.flat()),
      beside: `bare write + fdatasync ${words(other.flat())}`,
      gate: 'none',
      met: true,
    },
  ];
}

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8');

/** The colours that a rule sets, by name; empty where the rule is not there. */
function colours(selector: string): Record<string, string> {
  const rule = css.split('}').find((each) => each.split('{')[0]?.includes(selector)) ?? '';
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gu)].map(([, name = '', value = '']) => [name, value]),
  );
}

const channel = (value: number): number =>
  value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
/** Relative luminance as WCAG 2.2 defines it. */
const luminance = (hex: string): number =>
  [1, 3, 5]
    .map((i) => channel(Number.parseInt(hex.slice(i, i + 2), 16) / 255))
    .reduce((sum, value, i) => sum + value * ([0.2126, 0.7152, 0.0722][i] ?? 0), 0);
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

const day = { ...colours(':root {'), ...colours(':root'), ...colours('.wall:not(.night)') };
const night = {
  ...day,
  ...colours('.night {'),
  ...colours("[data-theme='night'],"),
  ...colours('.night.wall'),
};

test.each([
  ['paper', day],
  ['night', night],
])('by %s every word on the wall has a contrast of 7:1', (_, tokens) => {
  const paper = tokens['paper'] ?? '';
  expect(paper).toMatch(/^#/u);
  for (const name of ['ink', 'ink-2', 'ink-3', 'calm', 'wrap', 'over']) {
    expect(contrast(tokens[name] ?? '', paper), name).toBeGreaterThanOrEqual(7);
  }
});

import { execFileSync } from 'node:child_process';

const run = (tool: string, ...args: readonly string[]): Buffer =>
  execFileSync(tool, args, { maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'pipe'] });

/** What pdfinfo says, by its own names, and whether qpdf finds the file sound (it throws where it does not). */
export function pdfFacts(path: string): ReadonlyMap<string, string> {
  run('qpdf', '--check', path);
  const lines = run('pdfinfo', path).toString('utf8').split('\n');
  return new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
}

/** The text of each page. */
export const pdfPages = (path: string): string[] =>
  run('pdftotext', path, '-').toString('utf8').split('\f').slice(0, -1);

/** The names of typefaces that are not in the file itself. */
export const fontsOutside = (path: string): string[] =>
  run('pdffonts', path)
    .toString('utf8')
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '' && !/\byes\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+\s*$/u.test(line));

/** Where ink stands on a page, in millimetres from its edges; null: it is blank. */
export interface Ink {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Of the page's points, those that are not white. */
  readonly share: number;
}

const DPI = 60;
const MM = 25.4 / DPI;

/** What is really seen of each page: text that is extracted may have been drawn nowhere. */
export function pdfInk(path: string): (Ink | null)[] {
  const raster = run('pdftoppm', '-gray', '-r', String(DPI), path);
  const pages: (Ink | null)[] = [];
  for (let at = 0; at < raster.length;) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(raster.toString('latin1', at, at + 40));
    if (head === null) throw new Error('this is no picture of a page');
    const [all, width, height] = [head[0].length, Number(head[1]), Number(head[2])];
    pages.push(inkOf(raster.subarray(at + all, at + all + width * height), width, height));
    at += all + width * height;
  }
  return pages;
}

function inkOf(points: Buffer, width: number, height: number): Ink | null {
  let [top, bottom, left, right, count] = [height, -1, width, -1, 0];
  points.forEach((grey, i) => {
    if (grey > 200) return;
    const [x, y] = [i % width, Math.floor(i / width)];
    count += 1;
    top = Math.min(top, y);
    bottom = y;
    left = Math.min(left, x);
    right = Math.max(right, x);
  });
  if (count === 0) return null;
  return {
    top: top * MM,
    bottom: (height - 1 - bottom) * MM,
    left: left * MM,
    right: (width - 1 - right) * MM,
    share: count / points.length,
  };
}

import sans from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?inline';
import sansMore from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?inline';
import serif from '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2?inline';
import serifMore from '@fontsource-variable/newsreader/files/newsreader-latin-ext-opsz-normal.woff2?inline';
import css from '../../shared/summary/summary.css?raw';

/** Which characters are in the second file of each typeface: as its makers cut them. */
const MORE =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';

const face = (family: string, dataUrl: string, range = ''): string =>
  `@font-face { font-family: '${family}'; font-weight: 200 800; font-display: swap; src: url(${dataUrl}) format('woff2');${range === '' ? '' : ` unicode-range: ${range};`} }`;

/** The rules of the page, with its typefaces in them. */
export const htmlStyle = {
  css: [
    face('Atkinson Hyperlegible Next Variable', sansMore, MORE),
    face('Atkinson Hyperlegible Next Variable', sans),
    face('Newsreader Variable', serifMore, MORE),
    face('Newsreader Variable', serif),
    css,
  ].join('\n'),
};

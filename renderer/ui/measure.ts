import { useEffect, useState } from 'react';

const family = "'Atkinson Hyperlegible Next Variable', system-ui, sans-serif";

/** Width of a label in its heaviest weight, so that it does not grow when its person speaks. */
function make(): (text: string, size: number) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return (text, size) => text.length * size * 0.6;
  const known = new Map<string, number>();
  return (text, size) => {
    const at100 = known.get(text);
    if (at100 !== undefined) return (at100 * size) / 100;
    context.font = `700 100px ${family}`;
    const { width } = context.measureText(text);
    known.set(text, width);
    return (width * size) / 100;
  };
}

/** A new function once the bundled type has arrived, because everything measures differently then. */
export function useMeasure(): (text: string, size: number) => number {
  const [measure, setMeasure] = useState(make);
  useEffect(() => {
    let alive = true;
    void document.fonts?.ready.then(() => {
      if (alive) setMeasure(() => make());
    });
    return () => {
      alive = false;
    };
  }, []);
  return measure;
}

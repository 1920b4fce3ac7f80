import { createContext, useContext, useState } from 'react';

/** How long a page stands, milliseconds. */
export const pageMs = 8000;

/** Epoch milliseconds by main's clock: pages turn by it, on every screen that shows this scene together. */
export const SceneTime = createContext(0);

/** The page to be shown, counted from 0: each stands for 8 s, the first from when this content came. */
export function usePage(pages: number, of: string): number {
  const now = useContext(SceneTime);
  const [began, setBegan] = useState({ of, at: now });
  if (began.of !== of) setBegan({ of, at: now });
  return pages < 2 ? 0 : Math.floor(Math.max(0, now - began.at) / pageMs) % pages;
}

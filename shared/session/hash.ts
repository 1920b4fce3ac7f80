import type { SessionState } from './state.ts';

/**
 * A short fingerprint of the facts, to compare main's state with the console's. FNV-1a over their JSON,
 * twice with different seeds; not for security.
 */
export function stateHash(state: SessionState): string {
  const text = JSON.stringify(state.facts);
  return fnv(text, 0x811c9dc5) + fnv(text, 0x01234567);
}

function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

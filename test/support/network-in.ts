const ways = [
  /\b(?:require|import|getBuiltinModule)\(\s*["'`](?:node:)?(?:https?|http2|net|tls|dgram|dns|undici|inspector|cluster|ws)(?:\/[\w/]+)?["'`]/u,
  /\b(?:binding|_linkedBinding)\(\s*["'`]/u,
  /\b(?:fetch|WebSocket|XMLHttpRequest|EventSource|RTCPeerConnection|autoUpdater|crashReporter|openExternal)\b/u,
  /\belectron\.net\b/u,
  /\{[^{}]*\bnet\b[^{}]*\} *= *(?:require\(["'`])?electron\b/u,
  /\bloadURL\(\s*["'`](?!app:)/u,
];
const reaches = new RegExp(ways.map(({ source }) => source).join('|'), 'gu');

/** What in the code of a bundle for Electron's main process would reach the network, by any of its names. */
export const networkIn = (code: string): string[] => [...code.matchAll(reaches)].map(([found]) => found);

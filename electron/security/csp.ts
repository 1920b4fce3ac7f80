/**
 * What a page may load: its own scripts, styles, fonts and pictures, and nothing else from anywhere.
 * Styles by attribute are allowed because positions around the circle are computed.
 */
const common = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  // Nothing here makes elements from text, so no text can become one.
  "require-trusted-types-for 'script'",
];

/** The console alone has a worker, that of its index, and with it the one policy that lets the address of a script be a text. */
const own: Readonly<Record<'console' | 'wall' | 'print', readonly string[]>> = {
  console: ["worker-src 'self'", 'trusted-types default'],
  wall: ["worker-src 'none'", "trusted-types 'none'"],
  print: ["worker-src 'none'", "trusted-types 'none'"],
};

export const contentSecurityPolicy = (host: keyof typeof own): string => [...common, ...own[host]].join('; ');

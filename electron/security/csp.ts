/**
 * What a page may load: its own scripts, styles, fonts and pictures, and nothing else from anywhere.
 * Styles by attribute are allowed because positions around the circle are computed.
 */
export const contentSecurityPolicy = [
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
  "worker-src 'none'",
  "webrtc 'block'",
  // Nothing here makes elements from text, so no text can become one.
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

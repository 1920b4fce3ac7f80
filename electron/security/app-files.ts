import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { contentSecurityPolicy } from './csp.ts';

export const scheme = 'app';
export const hosts = ['console', 'wall', 'print'] as const;
export type Host = (typeof hosts)[number];
export const originOf = (host: Host): string => `${scheme}://${host}`;
export const pageOf = (host: Host): string => `${originOf(host)}/${host}.html`;
/** Stands in for the console's page where that one keeps dying. */
export const stoppedPage = `${originOf('console')}/stopped.html`;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Which file of the built renderer an address means; null for anything outside it, or another host's page. */
export function fileOf(url: string, root: string): string | null {
  const { protocol, host, pathname } = new URL(url);
  if (protocol !== `${scheme}:` || !hosts.some((known) => known === host)) return null;
  const path = normalize(join(root, decodeURIComponent(pathname)));
  if (!path.startsWith(root + sep)) return null;
  const isPage = extname(path) === '.html';
  const isStopped = host === 'console' && path === join(root, 'stopped.html');
  if (isPage && !isStopped && path !== join(root, `${host}.html`)) return null;
  return types[extname(path)] === undefined ? null : path;
}

/** Node loads what answers are made of when it is first named, which takes as long as a page's process needs to be there. */
export const warmAnswers = (): boolean => typeof Response === 'function';

/** Answers a request for `app://host/…` from the built renderer. */
export async function serveApp(request: Request, root: string): Promise<Response> {
  const asked = new URL(request.url).host;
  // Whoever asks for a host that there is not gets the strictest of them with the answer.
  const policy = contentSecurityPolicy(hosts.find((host) => host === asked) ?? 'print');
  const path = fileOf(request.url, root);
  const missing = new Response('', { status: 404, headers: { 'content-security-policy': policy } });
  if (path === null) return missing;
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return missing;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    },
  });
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string | null }): unknown;
}

/** No text becomes markup or a script in any page. Here the one exception: an address of the app's own built files, for the index's worker. */
export function trustOwnScripts(page: {
  readonly trustedTypes?: TrustedTypes;
  readonly location: Location;
}): void {
  page.trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => (url.startsWith(`${page.location.origin}/assets/`) ? url : null),
  });
}

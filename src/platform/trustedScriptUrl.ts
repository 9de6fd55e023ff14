/** Only these addresses may ever be loaded as a worker. */
const ALLOWED = ['/sw.js'];

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

let policy: { createScriptURL(url: string): string } | undefined;

/** The address wrapped by the one Trusted Types policy `kyr`; throws for any address not on its list. */
export function trustedScriptUrl(url: string): string {
  const checked = (address: string) => {
    if (!ALLOWED.includes(address)) throw new TypeError(`Not a worker of ours: ${address}`);
    return address;
  };
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (!types) return checked(url);
  policy ??= types.createPolicy('kyr', { createScriptURL: checked });
  return policy.createScriptURL(url);
}

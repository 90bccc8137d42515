import type { Host } from './host.ts';

/** Makes something once for each host, when it is first asked for. */
export function perHost<T>(make: (host: Host) => T): (host: Host) => T {
  const made = new WeakMap<Host, { readonly value: T }>();
  return (host) => {
    const known = made.get(host) ?? { value: make(host) };
    made.set(host, known);
    return known.value;
  };
}

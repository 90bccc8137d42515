/** An object of which each field is worked out when it is first read. */
export function lazily<T extends object>(make: { readonly [K in keyof T]: () => T[K] }): T {
  const made = {} as T;
  for (const key of Object.keys(make) as (keyof T & string)[]) {
    const get = () => {
      const value = make[key]();
      Object.defineProperty(made, key, { enumerable: true, value });
      return value;
    };
    Object.defineProperty(made, key, { enumerable: true, configurable: true, get });
  }
  return made;
}

/** A pure function of an object that is worked out once for each, and forgotten with it: what is kept while a draft is typed. */
export function once<K extends object, T>(find: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    let entry = known.get(key);
    if (!entry) {
      entry = { value: find(key) };
      known.set(key, entry);
    }
    return entry.value;
  };
}

/** The keys that sources get: a declared key, else the stem; one that two sources share is ambiguous and each is `parent-stem`. */
export function assignKeys(
  sources: readonly { readonly declared: string | null; readonly stem: string; readonly parent: string }[],
): { readonly keys: readonly string[]; readonly bare: ReadonlyMap<string, readonly number[]> } {
  const bare = new Map<string, number[]>();
  sources.forEach((source, number) => {
    const key = source.declared ?? source.stem;
    bare.set(key, [...(bare.get(key) ?? []), number]);
  });
  const keys = sources.map((source) => {
    const key = source.declared ?? source.stem;
    return (bare.get(key)?.length ?? 0) > 1 ? `${source.parent}-${source.stem}` : key;
  });
  return { keys, bare };
}

/** Keeps the `most` smallest keys that it is shown, without sorting all. */
export function smallest(most: number) {
  const kept = new Float64Array(most);
  let count = 0;
  return {
    add(key: number): void {
      if (count === most && key >= kept[most - 1]!) return;
      let at = count < most ? count++ : most - 1;
      for (; at > 0 && kept[at - 1]! > key; at--) kept[at] = kept[at - 1]!;
      kept[at] = key;
    },
    keys: (): Float64Array => kept.subarray(0, count),
  };
}

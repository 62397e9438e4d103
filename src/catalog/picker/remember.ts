/** `make`, done once for each key: from letter to letter mostly the same is asked. Forgets all beyond `most`. */
export function remember<Key, Made>(most: number, make: (key: Key) => Made): (key: Key) => Made {
  const made = new Map<Key, Made>();
  return (key) => {
    let one = made.get(key);
    if (one === undefined) {
      one = make(key);
      if (made.size >= most) made.clear();
      made.set(key, one);
    }
    return one;
  };
}

const made = new Map<string, unknown>();

/** Intl objects are dear to make and cheap to use: one of each, by a key that says all of it. */
export function once<T>(key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a key stands for one kind of object
  return made.get(key) as T;
}

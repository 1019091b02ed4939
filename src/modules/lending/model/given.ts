type Given<T> = {
  readonly [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key];
} & {
  readonly [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
};

/** The properties that are there; what is undefined, or an empty text, is left out. */
export function given<T extends object>(of: T): Given<T> {
  const kept = Object.entries(of).filter(([, value]) => value !== undefined && value !== "");
  return Object.fromEntries(kept) as Given<T>;
}

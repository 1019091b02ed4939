/** One thing looked at: in order, or what is wrong and what to do. */
export type Finding = { readonly about: string; readonly ok: boolean; readonly said: string };

export function fine(about: string, said: string): Finding {
  return { about, ok: true, said };
}

/** @param said what is wrong, then what to do about it */
export function wrong(about: string, said: string): Finding {
  return { about, ok: false, said };
}

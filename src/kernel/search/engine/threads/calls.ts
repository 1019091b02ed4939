/** What a thread can be asked: by name, what goes in and what comes out. */
export type Calls = Record<string, { readonly in: unknown; readonly out: unknown }>;

export type Request = { readonly id: number; readonly name: string; readonly input: unknown };

export type Reply = { readonly id: number } & (
  | { readonly output: unknown }
  | { readonly error: string }
);

/** What a thread tells without being asked. */
export type Notice = { readonly notice: unknown };

export type Handlers<C extends Calls> = {
  readonly [N in keyof C]: (input: C[N]["in"]) => C[N]["out"] | Promise<C[N]["out"]>;
};

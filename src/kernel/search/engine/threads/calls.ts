import type { SearchRefusal } from "../../refused.ts";

/** What a thread can be asked: by name, what goes in and what comes out. */
export type Calls = Record<string, { readonly in: unknown; readonly out: unknown }>;

export type Request = { readonly id: number; readonly name: string; readonly input: unknown };

/** What went wrong; `refusal` when the question was too much. */
export type Failure = { readonly error: string; readonly refusal?: SearchRefusal };

export type Reply = { readonly id: number } & ({ readonly output: unknown } | Failure);

/** What a thread tells without being asked. */
export type Notice = { readonly notice: unknown };

export type Handlers<C extends Calls> = {
  readonly [N in keyof C]: (input: C[N]["in"]) => C[N]["out"] | Promise<C[N]["out"]>;
};

import type { Config } from "#kernel/config";
import type { Door, ListenAddress } from "#kernel/listening";
import type { Run, Services } from "#kernel/tenancy";

/** A door of a module beside the web: where it listens, and what it does there. */
export type Listener = {
  /** As people call the protocol. */
  readonly name: string;
  /**
   * Where to listen; null: nowhere. `yields` when nobody has asked for this very port: then the
   * program does without the door where another program has it.
   */
  readonly address: (config: Config) => (ListenAddress & { readonly yields: boolean }) | null;
  /** The setting that names the port, for advice. */
  readonly setting: keyof Config;
  readonly door: (host: { readonly run: Run; readonly services: Services }) => Door;
};

import type { Config } from "#kernel/config";
import { type ListenAddress, type OpenDoor, openDoor } from "#kernel/listening";
import type { Listener, ModuleManifest } from "#kernel/manifest";
import type { Deployment } from "./deployment.ts";

/** A door beside the web as the settings have it. */
export type WantedDoor = ListenAddress & {
  readonly listener: Listener;
  /** Whether the program does without it where the port is taken. */
  readonly yields: boolean;
};

/** A door that was to be opened; `open` is null for one that yielded to another program. */
export type DoorState = ListenAddress & {
  readonly listener: Listener;
  readonly open: OpenDoor | null;
};

/** The doors of the modules, without those that are off. */
export function wantedDoors(
  config: Config,
  modules: readonly ModuleManifest[],
): readonly WantedDoor[] {
  return modules
    .flatMap(({ listeners = [] }) => listeners)
    .flatMap((listener) => {
      const address = listener.address(config);
      return address ? [{ listener, ...address }] : [];
    });
}

/**
 * Opens the doors of the modules beside the web. One whose port cannot be had stays shut where it
 * yields. @throws the system's error for one that does not; those opened before are closed again.
 */
export async function openDoors(
  { services, run }: Deployment,
  modules: readonly ModuleManifest[],
): Promise<readonly DoorState[]> {
  const doors: DoorState[] = [];
  try {
    for (const wanted of wantedDoors(services.config, modules)) {
      const { listener, host } = wanted;
      const door = listener.door({ run, services });
      const open = await openDoor(wanted, door, services.log).catch((fault: unknown) => {
        if (wanted.yields) return null;
        throw fault;
      });
      doors.push({ listener, host, port: open?.port ?? wanted.port, open });
    }
    return doors;
  } catch (fault) {
    await closeDoors(doors);
    throw fault;
  }
}

/** Closes them all; conversations under way are told. */
export async function closeDoors(doors: readonly DoorState[]): Promise<void> {
  await Promise.all(doors.map(async ({ open }) => open?.stop()));
}

import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { InvalidInput, Refusal } from "#kernel/access";
import { audit } from "#kernel/audit";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import {
  doorOf,
  type DoorRow,
  readDoor,
  removeDoor,
  writeDoor,
} from "../../store/own-system/door.ts";
import { libraryToConnect } from "./policy.ts";

export type OwnSystemDoor = DoorRow;

/** By what the library's own system is let in; null: by nothing. */
export function ownSystemDoor(ctx: Ctx): Promise<OwnSystemDoor | null> {
  libraryToConnect(ctx);
  return readDoor(ctx);
}

/**
 * Lets the library's own system in under this agency, with a new password; the one before is no longer
 * good. @returns the password, which is not kept. @throws InvalidInput for an agency that cannot be had
 */
export async function letSystemIn(ctx: Ctx, agency: string): Promise<string> {
  const library = libraryToConnect(ctx);
  if (agency === "" || agency.length > 100) throw new InvalidInput({ agency: "door-agency" });
  const token = randomBytes(32).toString("base64url");
  await writeDoor(ctx, agency, digestOf(token)).catch((fault: unknown) => {
    const code: unknown = fault instanceof Error ? Reflect.get(fault, "code") : null;
    throw code === UNIQUE_VIOLATION ? new InvalidInput({ agency: "door-taken" }) : fault;
  });
  await audit(ctx, "lending.own-system-let-in", library, { agency });
  return token;
}

const UNIQUE_VIOLATION = "23505";

/** Lets it in no more. @throws Refusal `not-found` where it was not */
export async function shutSystemOut(ctx: Ctx): Promise<void> {
  const library = libraryToConnect(ctx);
  if (!(await removeDoor(ctx))) throw new Refusal("not-found");
  await audit(ctx, "lending.own-system-shut-out", library);
}

/** The library whose system shows this agency and password; null for any other. Reach "system". */
export async function libraryLetIn(
  ctx: Ctx,
  agency: string,
  token: string,
): Promise<{ readonly id: LibraryId; readonly timeZone: string } | null> {
  const door = await doorOf(ctx, agency);
  const kept = door?.token ?? Buffer.alloc(32);
  const right = timingSafeEqual(kept, digestOf(token));
  return door && right ? { id: door.library, timeZone: door.timeZone } : null;
}

/** Tokens are random and long: a plain digest keeps them as well as a slow one. */
function digestOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

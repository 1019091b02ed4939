import type { Deployment } from "../deployment.ts";
import { takeIndexPlace } from "../search/place.ts";
import { CannotDo, type Invocation } from "./command.ts";
import { withDeployment } from "./opened.ts";

/**
 * Works on the index of this data folder, where no process keeps it.
 * @throws CannotDo where one does after all: it does not follow the database yet, or not any more
 */
export async function withOwnIndex<T>(
  invocation: Invocation,
  work: (deployment: Deployment) => Promise<T>,
): Promise<T> {
  const place = await takeIndexPlace(invocation.config.dataDir);
  if (place.first) return withDeployment(invocation, work, { place });
  place.release();
  throw new CannotDo(
    "The process that keeps the index is just starting or ending. Try again when it serves, or is gone.",
  );
}

import { handles } from "#kernel/manifest";
import { DESK_BATCH } from "../actions/desk/batch-job.ts";
import { doBatch } from "./desk-batch.ts";

/** What the desk does after its page has answered. */
export const deskJobs = [handles(DESK_BATCH, doBatch)];

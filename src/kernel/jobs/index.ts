export { defineJob, enqueue, type JobEnvelope, type JobKind, type JobOptions } from "./job.ts";
export {
  installQueue,
  type JobHandlers,
  startWorker,
  type TimetableEntry,
  type Worker,
} from "./worker.ts";

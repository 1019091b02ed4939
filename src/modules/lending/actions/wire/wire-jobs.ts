import { z } from "zod";
import { defineJob } from "#kernel/jobs";

/** Looks for messages whose time has come, whether or not anybody was woken for them. */
export const DELIVERIES_DUE = defineJob("lending.deliveries-due", z.object({}));

/** Forgets old troubles with callers. */
export const FORGET_CALLERS = defineJob("lending.forget-callers", z.object({}));

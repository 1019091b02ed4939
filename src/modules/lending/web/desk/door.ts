import { mayWorkAt } from "#kernel/access";
import type { DeskDoor } from "#kernel/manifest";
import { deskWaiting } from "../../actions/desk/queues.ts";
import { failedCalls } from "../../actions/own-system/decide-call.ts";
import { deskWords } from "../../messages/desk-index.ts";

/** The door of lending at a library's desk, with how much waits behind it. */
export const deskDoor: DeskDoor = {
  href: ({ code }) => `/desk/${code}/lending`,
  label: (locale) => deskWords(locale)("lending"),
  may: mayWorkAt,
  waiting: async (ctx) => (await deskWaiting(ctx)) + (await failedCalls(ctx)),
};

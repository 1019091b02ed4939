import type { DeskDoor } from "#kernel/manifest";
import { deskWaiting } from "../../actions/desk/desk-view.ts";
import { deskWords } from "../../messages/desk-index.ts";
import { mayWorkAt } from "../../policy.ts";

/** The door of the reference desk, with how much waits behind it. */
export const deskDoor: DeskDoor = {
  href: ({ code }) => `/desk/${code}/ask`,
  label: (locale) => deskWords(locale)("desk"),
  may: mayWorkAt,
  waiting: deskWaiting,
};

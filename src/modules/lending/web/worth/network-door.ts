import { mayCoordinateNetwork } from "#kernel/access";
import type { DeskDoor } from "#kernel/manifest";
import { worthWords } from "../../messages/worth-index.ts";

/** The way of those who speak for the network to its figures and its money. */
export const networkDoor: DeskDoor = {
  href: () => "/network/lending",
  label: (locale) => worthWords(locale)("network-title"),
  may: mayCoordinateNetwork,
};

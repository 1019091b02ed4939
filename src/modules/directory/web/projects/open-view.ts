import type { OpenProject } from "../../actions/projects/projects.ts";
import type { View } from "../view.ts";
import type { Parties } from "./parties.ts";
import type { Seat } from "./seat.ts";

/** One project as its pages see it. */
export type OpenView = OpenProject & {
  readonly view: View;
  readonly seat: Seat;
  readonly parties: Parties;
  /** Address of the project's own page. */
  readonly base: string;
};

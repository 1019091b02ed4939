import type { Figures } from "../../actions/figures/figures.ts";
import type { FiguresView } from "./figures-view.ts";

/** What the tables of figures are made of. */
export type Counted = { readonly view: FiguresView; readonly figures: Figures };

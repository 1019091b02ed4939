/** What every page of the frame runs. */
import "./suggest.ts";
import "./theme.ts";
import "./menu.ts";

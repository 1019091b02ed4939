/** Speaks to programs on standard output (`--json`) and to people there and on standard error. */
export type Terminal = {
  readonly json: boolean;
  /** A result: the text for people, or the data as one line of JSON. */
  readonly result: (text: string, data: unknown) => void;
  /** What is going on; rewritten in place where the terminal can do that. */
  readonly progress: (text: string) => void;
  /** How far something has come; where lines cannot be rewritten, one now and then is enough. */
  readonly advance: (text: string) => void;
  readonly note: (text: string) => void;
};

const NOW_AND_THEN = 5000;

export function createTerminal(json: boolean): Terminal {
  const { isTTY } = process.stderr;
  let shown = "";
  let advanced = performance.now();
  const clear = () => {
    if (shown !== "" && isTTY) process.stderr.write("\r\u001b[2K");
    shown = "";
  };
  const progress = (text: string) => {
    if (json || text === shown) return;
    clear();
    process.stderr.write(isTTY ? text : `${text}\n`);
    shown = text;
  };
  return {
    json,
    progress,
    advance: (text) => {
      if (!isTTY && performance.now() - advanced < NOW_AND_THEN) return;
      advanced = performance.now();
      progress(text);
    },
    result: (text, data) => {
      clear();
      process.stdout.write(`${json ? JSON.stringify(data) : text}\n`);
    },
    note: (text) => {
      clear();
      if (!json) process.stderr.write(`${text}\n`);
    },
  };
}

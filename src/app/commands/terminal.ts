/** Speaks to people on standard error and to programs on standard output (`--json`). */
export type Terminal = {
  readonly json: boolean;
  /** A result: the text for people, or the data as one line of JSON. */
  readonly result: (text: string, data: unknown) => void;
  /** What is going on; rewritten in place where the terminal can do that. */
  readonly progress: (text: string) => void;
  readonly note: (text: string) => void;
};

export function createTerminal(json: boolean): Terminal {
  let shown = "";
  const clear = () => {
    if (shown !== "" && process.stderr.isTTY) process.stderr.write("\r\u001b[2K");
    shown = "";
  };
  return {
    json,
    result: (text, data) => {
      clear();
      process.stdout.write(`${json ? JSON.stringify(data) : text}\n`);
    },
    progress: (text) => {
      if (json || text === shown) return;
      clear();
      process.stderr.write(process.stderr.isTTY ? text : `${text}\n`);
      shown = text;
    },
    note: (text) => {
      clear();
      if (!json) process.stderr.write(`${text}\n`);
    },
  };
}

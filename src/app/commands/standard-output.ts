/** Writes, and waits while the reader of the pipe is slower than we are, so that memory stays flat. */
export async function put(content: Uint8Array | string): Promise<void> {
  if (content.length === 0 || process.stdout.write(content)) return;
  await new Promise<void>((resolve) => process.stdout.once("drain", () => resolve()));
}

/** Lets whoever reads our output stop when they have seen enough (`| head`). */
export function allowEarlyEnd(): void {
  process.stdout.on("error", (fault: NodeJS.ErrnoException) => {
    if (fault.code === "EPIPE") process.exit(0);
    throw fault;
  });
}

import type { MockPeer, Where } from "../../mock/peer.ts";
import { CannotDo, type Invocation } from "../command.ts";
import { aborted, signalled } from "../signals.ts";

/** Opens a mock, says where it is, and lets it serve until somebody stops it. */
export async function runMock(
  { terminal }: Invocation,
  where: Where,
  open: () => Promise<MockPeer>,
  advice: readonly string[] = [],
): Promise<number> {
  const stopping = signalled();
  const peer = await open().catch((fault: NodeJS.ErrnoException) => {
    throw explained(fault, where);
  });
  const text = [`It listens at ${peer.address}`, ...advice, "Stop it with Ctrl-C."].join("\n");
  terminal.result(text, { address: peer.address, port: peer.port });
  await aborted(stopping);
  await peer.close();
  return 0;
}

function explained(fault: NodeJS.ErrnoException, { host, port }: Where): Error {
  if (fault.code === "EADDRINUSE")
    return new CannotDo(`Port ${port} is taken by another program: choose another with --port.`);
  if (fault.code === "EADDRNOTAVAIL") return new CannotDo(`This machine has no address ${host}.`);
  if (fault.code === "EACCES") return new CannotDo(`This user may not listen on port ${port}.`);
  return fault;
}

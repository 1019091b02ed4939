// Says its process id; on a signal waits a while for further ones, then says which came. With a
// number as argument it exits with that code at once.
const signals = [];
const keepAlive = setInterval(() => undefined, 1000);

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    if (signals.push(signal) > 1) return;
    setTimeout(() => {
      process.stdout.write(`got ${signals.join(" ")}\n`);
      clearInterval(keepAlive);
      process.exitCode = 3;
    }, 300);
  });
}
if (process.argv[2]) process.exit(Number(process.argv[2]));
process.stdout.write(`up ${process.pid}\n`);

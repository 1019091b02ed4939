import packaged from "@sparticuz/chromium";

// Into TMPDIR: the package asks nothing else where to unpack.
await packaged.executablePath();

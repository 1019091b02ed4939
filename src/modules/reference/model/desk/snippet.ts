/** The lines by which a web page holds the question window; where no script runs, the link remains. */
export function widgetLines({
  origin,
  code,
  label,
}: {
  readonly origin: string;
  readonly code: string;
  readonly label: string;
}): string {
  const ask = `${origin}/ask/${code}`;
  return [
    `<script async src="${ask}/widget.js"></script>`,
    `<commonshelf-ask><a href="${ask}">${escaped(label)}</a></commonshelf-ask>`,
  ].join("\n");
}

/** What a page with a content security policy must allow; nothing inline, and nothing that evaluates. */
export function widgetSources(origin: string): string {
  return ["script-src", "connect-src", "frame-src"]
    .map((directive) => `${directive} ${origin};`)
    .join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

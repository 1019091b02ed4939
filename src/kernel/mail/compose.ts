import { direction, type Locale } from "#kernel/i18n";

/** What a message says, once; both its versions are made from it. */
export type MailContent = {
  readonly locale: Locale;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** The one thing to do, as a link. */
  readonly action?: { readonly label: string; readonly url: string };
  /** Why it came, and from whom. */
  readonly footer: string;
};

const WIDTH = 72;

/** A message as plain text that reads well, and as simple HTML of the same words, right to left where the language is. */
export function composeMail(content: MailContent): {
  readonly text: string;
  readonly html: string;
} {
  return { text: plainText(content), html: htmlText(content) };
}

function plainText({ heading, paragraphs, action, footer }: MailContent): string {
  const blocks = [
    wrap(heading),
    ...paragraphs.map(wrap),
    // On a line of its own and unbroken, or mail programs cut the link short.
    ...(action ? [`${wrap(`${action.label}:`)}\n${action.url}`] : []),
    `-- \n${wrap(footer)}`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** Breaks between words so that lines stay readable in any mail program; a longer word stays whole. */
function wrap(text: string): string {
  return text.split("\n").map(wrapLine).join("\n");
}

function wrapLine(text: string): string {
  const lines = [""];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const line = lines.at(-1) ?? "";
    const longer = line === "" ? word : `${line} ${word}`;
    if ([...longer].length <= WIDTH || line === "") lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.join("\n");
}

// Mail programs know no style sheets; colours hold on white and, inverted, on black.
const STYLE = {
  body: "margin:0;padding:24px;font:17px/1.55 system-ui,sans-serif;color:#1d2733;background:#ffffff",
  box: "max-width:34em;margin:0 auto",
  heading: "font-size:22px;line-height:1.3;margin:0 0 16px",
  paragraph: "margin:0 0 16px",
  button:
    "display:inline-block;padding:12px 20px;border-radius:6px;background:#124e6b;color:#ffffff;font-weight:600;text-decoration:none",
  small:
    "margin:24px 0 0;padding-top:16px;border-top:1px solid #d5dbe1;font-size:14px;color:#4c5866",
};

function htmlText({ locale, heading, paragraphs, action, footer }: MailContent): string {
  const said = paragraphs.map((text) => `<p style="${STYLE.paragraph}">${lines(text)}</p>`);
  const button = action
    ? `<p style="${STYLE.paragraph}"><a style="${STYLE.button}" href="${escape(action.url)}">${escape(action.label)}</a></p>
<p style="${STYLE.paragraph}"><bdi dir="ltr">${escape(action.url)}</bdi></p>`
    : "";
  return `<!DOCTYPE html>
<html lang="${locale}" dir="${direction(locale)}"><head><meta charset="utf-8"><title>${escape(heading)}</title></head>
<body style="${STYLE.body}" dir="${direction(locale)}"><div style="${STYLE.box}">
<h1 style="${STYLE.heading}">${escape(heading)}</h1>
${said.join("\n")}
${button}
<p style="${STYLE.small}">${lines(footer)}</p>
</div></body></html>
`;
}

function lines(text: string): string {
  return escape(text).replaceAll("\n", "<br>");
}

function escape(text: string): string {
  const entities: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
  };
  return text.replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);
}

import { direction, type Locale } from "#kernel/i18n";

export type MailLink = { readonly label: string; readonly url: string };
/** One of several pieces of news in one message. */
export type MailItem = { readonly title: string; readonly text: string; readonly link: MailLink };

/** What a message says, once; both its versions are made from it. */
export type MailContent = {
  readonly locale: Locale;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** The one thing to do, as a link. */
  readonly action?: MailLink;
  readonly items?: readonly MailItem[];
  /** Why it came, and from whom. */
  readonly footer: string;
  /** What else can be done about such mail. */
  readonly links?: readonly MailLink[];
};

const WIDTH = 72;

/** A message as plain text that reads well, and as simple HTML of the same words, right to left where the language is. */
export function composeMail(content: MailContent): {
  readonly text: string;
  readonly html: string;
} {
  return { text: plainText(content), html: htmlText(content) };
}

function plainText({ heading, paragraphs, action, items = [], footer, links = [] }: MailContent) {
  const blocks = [
    wrap(heading),
    ...paragraphs.map(wrap),
    ...(action ? [plainLink(action)] : []),
    ...items.map(({ title, text, link }) => `* ${wrap(title)}\n${wrap(text)}\n${link.url}`),
    [`-- \n${wrap(footer)}`, ...links.map(plainLink)].join("\n\n"),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** The address on a line of its own and unbroken, or mail programs cut it short. */
function plainLink({ label, url }: MailLink): string {
  return `${wrap(`${label}:`)}\n${url}`;
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
  item: "font-size:18px;line-height:1.3;margin:24px 0 4px",
  link: "color:#124e6b",
  small:
    "margin:24px 0 0;padding-top:16px;border-top:1px solid #d5dbe1;font-size:14px;color:#4c5866",
};

function htmlText(content: MailContent): string {
  const { locale, heading, paragraphs, action, items = [], footer, links = [] } = content;
  const said = paragraphs.map((text) => `<p style="${STYLE.paragraph}">${lines(text)}</p>`);
  const offered = links.map((link) => `<br>${htmlLink(link)}`);
  return `<!DOCTYPE html>
<html lang="${locale}" dir="${direction(locale)}"><head><meta charset="utf-8"><title>${escape(heading)}</title></head>
<body style="${STYLE.body}" dir="${direction(locale)}"><div style="${STYLE.box}">
<h1 style="${STYLE.heading}">${escape(heading)}</h1>
${said.join("\n")}
${action ? button(action) : ""}
${items.map(htmlItem).join("\n")}
<p style="${STYLE.small}">${lines(footer)}${offered.join("")}</p>
</div></body></html>
`;
}

function button({ label, url }: MailLink): string {
  return `<p style="${STYLE.paragraph}"><a style="${STYLE.button}" href="${escape(url)}">${escape(label)}</a></p>
<p style="${STYLE.paragraph}"><bdi dir="ltr">${escape(url)}</bdi></p>`;
}

function htmlItem({ title, text, link }: MailItem): string {
  return `<h2 style="${STYLE.item}">${escape(title)}</h2>
<p style="${STYLE.paragraph}">${lines(text)}<br>${htmlLink(link)}</p>`;
}

function htmlLink({ label, url }: MailLink): string {
  return `<a style="${STYLE.link}" href="${escape(url)}">${escape(label)}</a>`;
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

import type { ReactNode } from "react";
import { directionOf } from "../../model/knowledge/languages.ts";
import { parseMarkup } from "../../model/knowledge/markup/blocks.ts";
import type { Block, Inline } from "../../model/knowledge/markup/nodes.ts";

type Props = {
  readonly source: string;
  /** In which it is written (ISO 639); left out: the page's. */
  readonly language?: string;
};

/** The text of an article as elements. Text stays text: nothing in it is read as HTML. */
export function MarkedUp({ source, language }: Props) {
  return (
    <div className="prose" lang={language} dir={language && directionOf(language)}>
      {parseMarkup(source).map((block, index) => (
        <BlockElement key={index} block={block} />
      ))}
    </div>
  );
}

function BlockElement({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "heading":
      return block.level === 2 ? <h2>{inline(block.of)}</h2> : <h3>{inline(block.of)}</h3>;
    case "paragraph":
      return <p>{inline(block.of)}</p>;
    case "list":
      return <ListElement {...block} />;
    case "quote":
      return (
        <blockquote>
          {block.paragraphs.map((of, index) => (
            <p key={index}>{inline(of)}</p>
          ))}
        </blockquote>
      );
    case "code":
      return (
        <pre className="answer-code" dir="ltr">
          <code>{block.text}</code>
        </pre>
      );
  }
}

function ListElement({ ordered, items }: Omit<Block & { readonly kind: "list" }, "kind">) {
  const entries = items.map((of, index) => <li key={index}>{inline(of)}</li>);
  return ordered ? <ol>{entries}</ol> : <ul>{entries}</ul>;
}

function inline(nodes: readonly Inline[]): ReactNode {
  return nodes.map((node, index) => <InlineElement key={index} node={node} />);
}

function InlineElement({ node }: { readonly node: Inline }) {
  switch (node.kind) {
    case "text":
      return node.text;
    case "code":
      return <code dir="ltr">{node.text}</code>;
    case "strong":
      return <strong>{inline(node.of)}</strong>;
    case "emphasis":
      return <em>{inline(node.of)}</em>;
    case "link":
      return <a href={node.href}>{inline(node.of)}</a>;
  }
}

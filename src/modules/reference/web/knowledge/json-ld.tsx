/** Structured data of a page; `<` is escaped, so no text can end the element. */
export function JsonLd({ data }: { readonly data: object }) {
  const text = JSON.stringify(data).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}

import type { ReactNode } from "react";

/** One component of the gallery, with its states beneath. */
export function Section(props: { readonly name: string; readonly children: ReactNode }) {
  const id = `c-${props.name.toLowerCase().replaceAll(/[^a-z]+/g, "-")}`;
  return (
    <section className="gallery-section stack" aria-labelledby={id}>
      <h2 id={id}>{props.name}</h2>
      {props.children}
    </section>
  );
}

import type { ReactNode } from "react";
import { Heading } from "#ui";
import type { OpenView } from "./open-view.ts";

type Props = { readonly open: OpenView; readonly id: string; readonly children: ReactNode };

/** The heading of a part of a project: among the network's pages the project's name is a heading of level 2 itself. */
export function SectionHeading({ open, id, children }: Props) {
  return (
    <Heading level={open.seat.library ? 2 : 3} id={id}>
      {children}
    </Heading>
  );
}

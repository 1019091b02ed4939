import { Icon } from "../icons/icon.tsx";
import type { IconName } from "../icons/paths.ts";
import { LibraryMark } from "../components/library-mark.tsx";
import { SearchField } from "../components/search-field.tsx";
import { DisplayMenu } from "./display-menu.tsx";
import type { AccountModel, FrameLink, FrameModel, PlaceKey } from "./model.ts";

function Brand({ frame }: { readonly frame: FrameModel }) {
  const { name, href, mark, within } = frame.library;
  return (
    <a className="bar-brand" href={href}>
      <LibraryMark name={name} letters={mark} />
      <span className="bar-names">
        <span className="bar-name">{name}</span>
        {within && <span className="bar-within">{within}</span>}
      </span>
    </a>
  );
}

interface AccountLinkProps {
  readonly link: FrameLink & { readonly count?: number };
  readonly icon: IconName;
  readonly waiting: (count: number) => string;
}

function AccountLink({ link, icon, waiting }: AccountLinkProps) {
  return (
    <a className="bar-link" href={link.href} aria-current={link.current ? "page" : undefined}>
      <Icon name={icon} />
      <span className="bar-link-text">{link.label}</span>
      {link.count ? (
        <span className="bar-count">
          <span aria-hidden="true">{link.count > 99 ? "99+" : link.count}</span>
          <span className="visually-hidden">{waiting(link.count)}</span>
        </span>
      ) : null}
    </a>
  );
}

function Account({
  account,
  frame,
}: {
  readonly account: AccountModel;
  readonly frame: FrameModel;
}) {
  const { waiting } = frame.words;
  return (
    <nav className="bar-account" aria-label={frame.words.account}>
      {account.myLibrary && <AccountLink link={account.myLibrary} icon="card" waiting={waiting} />}
      {account.desk && <AccountLink link={account.desk} icon="desk" waiting={waiting} />}
      {account.signIn && <AccountLink link={account.signIn} icon="person" waiting={waiting} />}
      <DisplayMenu frame={frame} />
    </nav>
  );
}

/** Mark and name of the acting library, the one search field, the reader's own pages. */
export function Bar({ frame }: { readonly frame: FrameModel }) {
  return (
    <header className="bar">
      <div className="bar-inner">
        <Brand frame={frame} />
        {frame.search && (
          <div className="bar-search">
            <SearchField {...frame.search} size="bar" />
          </div>
        )}
        <Account account={frame.account} frame={frame} />
      </div>
    </header>
  );
}

const PLACE_ICON: Record<PlaceKey, IconName> = {
  find: "search",
  ask: "ask",
  read: "read",
  learn: "learn",
  "take-part": "community",
  make: "make",
};

/** The places of the house; on a phone they lie at the bottom, under the thumb. */
export function Places({ frame }: { readonly frame: FrameModel }) {
  if (frame.places.length === 0) return null;
  return (
    <nav className="places" aria-label={frame.words.places}>
      <ul>
        {frame.places.map(({ key, href, label, current }) => (
          <li key={key}>
            <a href={href} aria-current={current ? "page" : undefined}>
              <Icon name={PLACE_ICON[key]} />
              <span>{label}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import type { Library } from "#kernel/tenancy";
import type { Role } from "#kernel/access";
import { Card, LibraryMark, LinkButton } from "#ui";
import type { T } from "./faults.tsx";

export type Panel = { readonly href: string; readonly label: string; readonly summary: string };
/** A library where the person takes part. */
export type Part = {
  readonly library: Library;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly works: boolean;
};

type MyProps = {
  readonly t: T;
  readonly name: string;
  readonly home: { readonly library: Library; readonly name: string } | null;
  readonly panels: readonly Panel[];
  readonly parts: readonly Part[];
};

/** My library: what concerns me, where I take part, and my account. */
export function MyPage({ t, name, home, panels, parts }: MyProps) {
  return (
    <div className="stack stack-wide">
      <h1>{t("my-greeting", { name })}</h1>
      <HomeLibrary t={t} home={home} />
      {panels.length > 0 && (
        <section className="grid" aria-label={t("my-library")}>
          {panels.map((panel) => (
            <Card key={panel.href} title={panel.label} href={panel.href} level={2}>
              <p>{panel.summary}</p>
            </Card>
          ))}
        </section>
      )}
      <Parts t={t} parts={parts} />
      <AccountLinks t={t} />
    </div>
  );
}

function HomeLibrary({ t, home }: Pick<MyProps, "t" | "home">) {
  return (
    <section className="stack" aria-labelledby="home">
      <h2 id="home">{t("my-home")}</h2>
      {home ? (
        <p className="cluster">
          <LibraryMark name={home.name} letters={home.library.mark} hue={home.library.hue} />
          <a href={`/libraries/${home.library.code}`}>{home.name}</a>
        </p>
      ) : (
        <>
          <p>{t("my-home-none")}</p>
          <p>
            <LinkButton href="/my/profile">{t("my-home-choose")}</LinkButton>
          </p>
        </>
      )}
    </section>
  );
}

function Parts({ t, parts }: Pick<MyProps, "t" | "parts">) {
  return (
    <section className="stack" aria-labelledby="parts">
      <h2 id="parts">{t("my-places")}</h2>
      {parts.length === 0 && <p>{t("my-places-none")}</p>}
      <div className="grid">
        {parts.map(({ library: { code, mark, hue }, name, roles, works }) => (
          <Card
            key={code}
            title={name}
            href={`/libraries/${code}`}
            media={<LibraryMark name={name} letters={mark} hue={hue} />}
            footer={works ? <a href={`/desk/${code}`}>{t("my-desk")}</a> : undefined}
          >
            <p>{roles.map((role) => t(`role-${role}`)).join(" · ")}</p>
          </Card>
        ))}
      </div>
      <p>
        <a href="/register">{t("my-join")}</a>
      </p>
    </section>
  );
}

function AccountLinks({ t }: { readonly t: T }) {
  const pages = ["profile", "security", "privacy"] as const;
  return (
    <section className="stack" aria-labelledby="account">
      <h2 id="account">{t("my-account")}</h2>
      <div className="grid">
        {pages.map((page) => (
          <Card key={page} title={t(`my-${page}`)} href={`/my/${page}`}>
            <p>{t(`my-${page}-about`)}</p>
          </Card>
        ))}
      </div>
    </section>
  );
}

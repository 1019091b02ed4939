import { describe, expect, it } from "vitest";
import { Page, renderDocument } from "./frame.tsx";
import { sampleFrame } from "./gallery/sample-frame.ts";
import type { FrameModel } from "./frame/model.ts";

function page(change: Partial<FrameModel> = {}, title = "Loans"): string {
  return renderDocument(
    <Page frame={{ ...sampleFrame, ...change }} title={title}>
      <p>Content</p>
    </Page>,
  );
}

describe("Page", () => {
  it("is a whole document in its language and direction", () => {
    expect(page()).toMatch(/^<!DOCTYPE html><html lang="en" dir="ltr" data-hue="230">/);
    expect(page({ lang: "ar", dir: "rtl" })).toContain('<html lang="ar" dir="rtl"');
  });

  it("leads first of all to the content", () => {
    const body = page().split("<body")[1] ?? "";
    expect(body.indexOf('href="#main"')).toBeLessThan(body.indexOf("<header"));
    expect(body).toContain('<main id="main"');
  });

  it("takes any hue to one that the style sheet knows, and a chosen light over the device's", () => {
    expect(page({ hue: 363 })).toContain('data-hue="0"');
    expect(page()).not.toContain("data-theme");
    expect(page({ theme: { ...sampleFrame.theme, current: "dark" } })).toContain(
      'data-theme="dark"',
    );
  });

  it("is its own content alone where it is shown within another page", () => {
    const markup = page({ bare: true });
    expect(markup).toContain('<main id="main"');
    expect(markup).not.toMatch(/<header|<nav|<footer|class="skip"/);
  });

  it("shows only the places there are, and which one it is", () => {
    const markup = page({ places: [{ key: "ask", href: "/ask", label: "Ask", current: true }] });
    expect(markup).toContain('<a href="/ask" aria-current="page">');
    expect(markup).not.toContain('href="/find">');
    expect(page({ places: [] })).not.toContain('class="places"');
  });

  it("always says in whose name one acts", () => {
    const library = { name: "Old Quay <Library>", href: "/quay" };
    expect(page({ library })).toContain('<span class="bar-name">Old Quay &lt;Library&gt;</span>');
    expect(page({ library })).toContain("<title>Loans · Old Quay &lt;Library&gt;</title>");
  });

  it("carries no script or style in the page, as the content security policy demands", () => {
    const markup = page({}, "</title><script>alert(1)</script>");
    expect(markup).not.toMatch(/\sstyle=|<style|\son[a-z]+=/);
    expect(markup).not.toMatch(/<script(?![^>]*\ssrc=)/);
  });

  it("writes each language in its own name and marks which one it is", () => {
    expect(page()).toContain('lang="ar" hrefLang="ar" dir="auto"');
  });

  it("tells how many things wait in words too", () => {
    expect(page()).toContain("3 waiting");
  });
});

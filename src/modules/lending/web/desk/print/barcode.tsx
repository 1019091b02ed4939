import { encode } from "uqr";
import { encodeCode128, isCode128, QUIET_ZONE } from "#standards/code128";

/** How wide a module is printed: a third of a millimetre, as hand scanners read it from a laser print. */
const MODULE_MM = 0.33;
const HEIGHT = 40;

/** A text as a Code 128 barcode with the text beneath; what cannot be written so stands as text only. */
export function Barcode({ text }: { readonly text: string }) {
  const caption = (
    <figcaption>
      <bdi>{text}</bdi>
    </figcaption>
  );
  if (!isCode128(text) || text.length > 40) return <figure className="barcode">{caption}</figure>;
  const widths = encodeCode128(text);
  const modules = widths.reduce((sum, width) => sum + width, 2 * QUIET_ZONE);
  return (
    <figure className="barcode">
      <svg
        viewBox={`0 0 ${modules} ${HEIGHT}`}
        width={`${(modules * MODULE_MM).toFixed(1)}mm`}
        height="12mm"
        preserveAspectRatio="none"
        aria-hidden="true"
        shapeRendering="crispEdges"
      >
        <path d={barsOf(widths)} />
      </svg>
      {caption}
    </figure>
  );
}

/** The bars as one path: every other width is a bar. */
function barsOf(widths: readonly number[]): string {
  let at = QUIET_ZONE;
  let path = "";
  for (const [place, width] of widths.entries()) {
    if (place % 2 === 0) path += `M${at} 0h${width}v${HEIGHT}h-${width}z`;
    at += width;
  }
  return path;
}

/** An address as a QR code, for the camera of any phone. */
export function QrCode({ text }: { readonly text: string }) {
  const { data, size } = encode(text, { ecc: "M", border: 2 });
  const path = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${size} ${size}`}
      width="24mm"
      height="24mm"
      aria-hidden="true"
      shapeRendering="crispEdges"
    >
      <path d={path.join("")} />
    </svg>
  );
}

/** A colour in OKLCH: lightness 0..1, chroma 0..0.4, hue in degrees. */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

type Triple = readonly [number, number, number];

/** OKLCH to linear-light sRGB (CSS Color 4, section 9.3); channels outside 0..1 are out of gamut. */
export function toLinearRgb({ l, c, h }: Oklch): Triple {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

/** Whether a screen of the sRGB gamut can show the colour as it is. */
export function inGamut(colour: Oklch): boolean {
  return toLinearRgb(colour).every((channel) => channel >= -0.0005 && channel <= 1.0005);
}

/** The strongest chroma, at most `cap` and in steps of 0.005, that stays in the sRGB gamut. */
export function chromaWithin(l: number, h: number, cap: number): number {
  let steps = Math.floor(cap / 0.005);
  while (steps > 0 && !inGamut({ l, c: steps * 0.005, h })) steps -= 1;
  return steps / 200;
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

function encode(linear: number): string {
  const value = clamp(linear);
  const gamma = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
  return Math.round(gamma * 255)
    .toString(16)
    .padStart(2, "0");
}

/** The nearest sRGB colour as `#rrggbb`, for places where CSS does not reach (images, mail). */
export function toHex(colour: Oklch): string {
  return `#${toLinearRgb(colour).map(encode).join("")}`;
}

function luminance(colour: Oklch): number {
  const [red, green, blue] = toLinearRgb(colour);
  return 0.2126 * clamp(red) + 0.7152 * clamp(green) + 0.0722 * clamp(blue);
}

/** Contrast ratio 1..21 of two colours (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Oklch, other: Oklch): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

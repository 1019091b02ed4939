/** A point on the earth in degrees (WGS 84). */
export type Coordinates = { readonly latitude: number; readonly longitude: number };

// IUGG mean radius R1; on a sphere the error against the ellipsoid stays below 0.6 %.
const EARTH_RADIUS_KM = 6371.0088;

/** Great-circle distance in kilometres, by the haversine formula: steady for points close together. */
export function distanceKm(from: Coordinates, to: Coordinates): number {
  const height = haversine(radians(to.latitude - from.latitude));
  const width = haversine(radians(to.longitude - from.longitude));
  const along = Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * width;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, height + along)));
}

function haversine(angle: number): number {
  return Math.sin(angle / 2) ** 2;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

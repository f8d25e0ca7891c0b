/** Speed in px a frame at which the chart scrolls under a drag that comes near an edge. */
export function edgeScroll(at: number, length: number, zone = 56, most = 18): number {
  if (at < zone) return most * Math.min(1, (zone - at) / zone);
  if (at > length - zone) return -most * Math.min(1, (at - (length - zone)) / zone);
  return 0;
}

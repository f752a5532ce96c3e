/** Address of a published photo, for anybody. */
export function photoPath(network: string, id: string, name = 'large.jpg'): string {
  return `/photo/${network}/${id}/${name}`;
}

import type { Objects } from './objects.ts';

/** Where pictures are ordered: a bucket. Its code is loaded with the first order. */
export function ordersTo(bucket: string): () => Promise<Pick<Objects, 'write'>> {
  return async () => {
    const { Objects } = await import('./objects.ts');
    return new Objects(bucket);
  };
}

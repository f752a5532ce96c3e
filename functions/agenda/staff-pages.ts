/** Pages of those who run a network, as one part of the bundle. */
export { showOrder } from './staff/order-page.tsx';
export { postPapers, showPapers } from './staff/papers-page.tsx';
export { postTopics, showTopics } from './staff/topics-page.tsx';

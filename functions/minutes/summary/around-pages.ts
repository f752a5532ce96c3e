export { showCopy } from './copy-page.tsx';
export { postPhotos, showPhotos } from './photos-page.tsx';
export { postVisibility } from './visibility.tsx';

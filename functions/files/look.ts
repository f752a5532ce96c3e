import { uploadScript } from './pages/upload-script.ts';

export const styles = `
/* Photos and files. */
.photos { list-style: none; padding: 0; display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 11rem), 1fr)); }
.photos img { display: block; width: 100%; height: auto; aspect-ratio: 4 / 3; object-fit: cover; border-radius: 8px; background: var(--line); }
.photos a { display: block; }
.photos .state { margin-top: .35rem; }
.photos .choice img { margin-bottom: .35rem; }
img.photo { display: block; max-width: 100%; height: auto; border-radius: 8px; background: var(--line); }
input[type='file'] { width: 100%; min-height: 44px; font: inherit; color: inherit; }
`;

export const assets = [uploadScript];

export { showArrived } from './arrived.ts';
export { postDelete, showDelete } from './delete-page.tsx';
export { postFile, showFile } from './file-page.tsx';
export { showFiles } from './files-page.tsx';
export { sendKept } from './kept.ts';
export { showUpload } from './upload-page.tsx';

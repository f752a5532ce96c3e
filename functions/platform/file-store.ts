import { type Download, Objects } from './objects.ts';
import { signUpload, type Upload, type UploadForm } from './upload-form.ts';

/** What pages do with files: let browsers send them, and show what was kept. */
export class FileStore {
  readonly #uploads: string;
  readonly #kept: Objects;

  /** @param uploads name of the bucket that forms post to · `kept`: of that for files. */
  constructor({ uploads, kept }: { readonly uploads: string; readonly kept: string }) {
    this.#uploads = uploads;
    this.#kept = new Objects(kept);
  }

  /** A form that a browser posts to S3 itself. */
  form(upload: Omit<Upload, 'bucket'>): UploadForm {
    return signUpload({ ...upload, bucket: this.#uploads });
  }

  /** The bytes of what was kept; `undefined` where there are more than `most`. */
  read(key: string, most: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return this.#kept.read(key, most);
  }

  /** An address at which a browser downloads what was kept. */
  addressOf(key: string, download: Download): Promise<string> {
    return this.#kept.addressOf(key, download);
  }
}

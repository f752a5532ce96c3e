import sharp from 'sharp';

/** People in a circle under a tree, in front of a school: drawn, since nobody has to agree to it. */
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200">
  <rect width="1600" height="1200" fill="#bcd9ea"/>
  <rect y="640" width="1600" height="560" fill="#9db36b"/>
  <rect x="820" y="380" width="640" height="300" fill="#f3e3bd"/>
  <path d="M780 390 1140 240 1500 390z" fill="#a3402a"/>
  <g fill="#6b7f8c"><rect x="880" y="460" width="90" height="110"/><rect x="1310" y="460" width="90" height="110"/></g>
  <rect x="1090" y="470" width="100" height="210" fill="#7a5a3a"/>
  <rect x="330" y="420" width="60" height="420" fill="#6a4a2c"/>
  <g fill="#3f7a45"><circle cx="360" cy="330" r="200"/><circle cx="210" cy="420" r="140"/><circle cx="520" cy="420" r="150"/></g>
  ${[0, 1, 2, 3, 4, 5, 6, 7]
    .map((n) => {
      const [x, y] = [560 + 300 * Math.cos(n * 0.785), 930 + 130 * Math.sin(n * 0.785)];
      const colour = ['#1e6647', '#a3402a', '#1f5582', '#855400'][n % 4];
      return `<g><path d="M${x - 45} ${y + 80}q45-110 90 0z" fill="${colour}"/><circle cx="${x}" cy="${y}" r="30" fill="#8a5a3c"/></g>`;
    })
    .join('')}
</svg>`;

/** A sheet of paper on a table, with lines and what people have signed on them: nobody's name can be read. */
const paper = `<svg xmlns="http://www.w3.org/2000/svg" width="2400" height="1700">
  <rect width="2400" height="1700" fill="#7b5a3c"/>
  <path d="M150 140 2270 90 2310 1600 110 1630z" fill="#fbfaf5"/>
  <g stroke="#30343a" stroke-width="4" fill="none">
    ${Array.from({ length: 10 }, (_, n) => `<path d="M190 ${330 + n * 125}H2230"/>`).join('')}
    ${[190, 290, 800, 1330, 1480, 1630, 1900, 2230].map((x) => `<path d="M${x} 330V1455"/>`).join('')}
  </g>
  <g stroke="#1f3f8a" stroke-width="6" fill="none" stroke-linecap="round">
    ${Array.from({ length: 8 }, (_, n) => {
      const [x, y] = [1930 + (n % 3) * 20, 400 + n * 125];
      return `<path d="M${x} ${y}q30-70 55 0t60-${n * 4} 70 10q25-${50 - n * 3} 40 0"/>`;
    }).join('')}
  </g>
</svg>`;

/** Photos of the demo, as a phone would send them. */
export interface Photos {
  readonly meeting: Uint8Array<ArrayBuffer>;
  /** Lying on its side, with the place where it was taken. */
  readonly sheet: Uint8Array<ArrayBuffer>;
}

/**
 * Draws them all, and before the first upload: the function that looks at uploads runs in this process too, and lets
 * libvips read no drawings from then on.
 */
export async function drawPhotos(): Promise<Photos> {
  const sheet = sharp(Buffer.from(paper))
    .rotate(90)
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '13/1 6/1 0/1' } })
    .withMetadata({ orientation: 8 });
  const [meeting, signed] = await Promise.all(
    [sharp(Buffer.from(drawing)), sheet].map((photo) => photo.jpeg({ quality: 90 }).toBuffer()),
  );
  return { meeting: new Uint8Array(meeting ?? []), sheet: new Uint8Array(signed ?? []) };
}

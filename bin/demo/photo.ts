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

/** A photo of the demo's meeting, as a phone would send it. */
export async function meetingPhoto(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await sharp(Buffer.from(drawing)).jpeg({ quality: 90 }).toBuffer());
}

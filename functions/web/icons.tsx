/** Line icons, 24 × 24, drawn with the colour of the text. They are always beside a word. */
const paths = {
  today: 'M4 11 12 4l8 7M6 10v9h12v-9M10 19v-5h4v5',
  meetings: 'M5 6h14v14H5zM5 10h14M9 3v4M15 3v4',
  members:
    'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6M3 20c0-3.5 2.5-6 6-6s6 2.5 6 6M16 5.5a3 3 0 0 1 0 5M17 14c2.5.5 4 2.8 4 6',
  settings: 'M4 7h10M18 7h2M4 17h2M10 17h10M16 5v4M8 15v4',
  board: 'M4 20h16M7 20v-6M12 20V5M17 20v-9',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4 21c0-4 3.5-6.5 8-6.5s8 2.5 8 6.5',
  language: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  done: 'M4 12.5 9.5 18 20 7',
  waiting: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 7v5l3.5 2',
  failed: 'M12 4 2.5 20h19zM12 10v4.5M12 17.5v.1',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 11v6M12 7.5v.1',
  quiet: 'M5 12h14',
  mail: 'M3 6h18v13H3zM3 7l9 6.5L21 7',
  hand: 'M4 12h13M12 6l6 6-6 6',
  phone: 'M6 3h4l1.5 5-2.5 1.5a12 12 0 0 0 5.5 5.5l1.5-2.5 5 1.5v4c0 1-1 2-2 2C11 20 4 13 4 5c0-1 1-2 2-2',
  place:
    'M12 21c-4-5-6.5-8.5-6.5-11.5a6.5 6.5 0 0 1 13 0C18.5 12.5 16 16 12 21M12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5',
  edit: 'M5 19l1-4L16 5l3 3L9 18zM14 7l3 3',
  add: 'M12 5v14M5 12h14',
  remove: 'M6 6l12 12M18 6 6 18',
  back: 'M19 12H5M11 6l-6 6 6 6',
  open: 'M9 6l6 6-6 6',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14M16 16l5 5',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}

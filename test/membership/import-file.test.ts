import { describe, expect, it } from 'vitest';
import { readEntries } from '../../functions/membership/rules/import/entries.ts';
import {
  BrokenQuotes,
  EmptyFile,
  readTable,
  TooManyRows,
  UnreadableEncoding,
  WorkbookNotText,
} from '../../functions/membership/rules/import/file.ts';
import { importAggregate } from '../../functions/membership/rules/import/import.ts';
import { importFacts, NoHeadings } from '../../functions/membership/rules/import/read.ts';
import { given } from '../given.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A file as the preview will see it. */
function entriesOf(file: Uint8Array | string) {
  const table = readTable(typeof file === 'string' ? bytes(file) : file);
  const state = given(importAggregate, importFacts(table, 'members.csv'));
  return readEntries(state.rows, state.dayFirst);
}

const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

describe('a file is read', () => {
  it.each([
    ['with commas', 'Organisation,Contact,E-mail\nLotus,Demo Dara,a@example.org\n'],
    ['with a byte order mark', '\ufeffOrganisation,Contact,E-mail\nLotus,Demo Dara,a@example.org\n'],
    [
      'with semicolons, as Excel writes them here',
      'Organisation;Contact;E-mail\r\nLotus;Demo Dara;a@example.org\r\n',
    ],
    ['with tabs, as cells are pasted', 'Organisation\tContact\tE-mail\nLotus\tDemo Dara\ta@example.org'],
    ['with the hint of Excel', 'sep=;\r\nOrganisation;Contact;E-mail\r\nLotus;Demo Dara;a@example.org\r\n'],
    [
      'with a title above the headings',
      'List of members;;\n;;\nOrganisation;Contact;E-mail\nLotus;Demo Dara;a@example.org',
    ],
    ['with Khmer headings', 'ឈ្មោះអង្គការ,ឈ្មោះអ្នកទំនាក់ទំនង,អ៊ីមែល\nLotus,Demo Dara,a@example.org'],
    ['with other words for the same', 'NGO name,Contact person,Email address\nLotus,Demo Dara,a@example.org'],
    ['with a plain "Name" for the person', 'Organisation,Name,E-mail\nLotus,Demo Dara,a@example.org'],
    [
      'with the focal point as columns',
      'Organisation,Focal point,Focal point e-mail\nLotus,Demo Dara,a@example.org',
    ],
  ])('%s', (_, file) => {
    const { entries, problems } = entriesOf(file);
    expect(problems).toEqual([]);
    expect(entries).toMatchObject([
      {
        organisation: { name: { en: 'Lotus' } },
        people: [{ fields: { name: 'Demo Dara', email: 'a@example.org' } }],
      },
    ]);
  });

  it('in UTF-16, as Excel saves "Unicode text"', () => {
    const { entries } = entriesOf(utf16('អង្គការ\tលេខទូរសព្ទ\tឈ្មោះអ្នកទំនាក់ទំនង\r\nឈូក\t០០០ ០០០ ០០២\tដារ៉ា\r\n'));
    expect(entries).toMatchObject([
      { organisation: { name: { km: 'ឈូក' } }, people: [{ fields: { phone: '000 000 002', name: 'ដារ៉ា' } }] },
    ]);
  });

  it('with line breaks and separators inside quotation marks', () => {
    const { entries } = entriesOf(
      'Organisation,Contact,Position,E-mail\n"Lotus, ""Steps""","Demo\nDara","Head;\nof office",a@example.org\n',
    );
    expect(entries).toMatchObject([
      {
        organisation: { name: { en: 'Lotus, "Steps"' } },
        people: [{ fields: { name: 'Demo Dara', title: 'Head; of office' } }],
      },
    ]);
  });

  it('with both names in one cell', () => {
    const { entries } = entriesOf('Organisation,Type\n"Lotus Steps / ជំហានឈូក",NGO\nRice Bowl (ជង្រុកស្រូវ),CBO\n');
    expect(entries.map(({ organisation }) => organisation.name)).toEqual([
      { en: 'Lotus Steps', km: 'ជំហានឈូក' },
      { en: 'Rice Bowl', km: 'ជង្រុកស្រូវ' },
    ]);
  });

  it.each([
    ['Organisation,ឈ្មោះអង្គការ,Contact person,E-mail', 'Lotus,ផ្កាឈូក,Demo Dara,a@example.org'],
    ['ឈ្មោះអង្គការ,Organization,Representative,E-mail', 'ផ្កាឈូក,Lotus,Demo Dara,a@example.org'],
    ['ឈ្មោះអង្គការ,NGO,Name,E-mail', 'ផ្កាឈូក,Lotus,Demo Dara,a@example.org'],
  ])('with the name of the organisation in a column for each language: %s', (headings, row) => {
    const [entry] = entriesOf(`${headings}\n${row}\n`).entries;
    expect(entry?.organisation.name).toMatchObject({ en: 'Lotus', km: 'ផ្កាឈូក' });
    expect(entry?.people.map(({ fields }) => fields.name)).toEqual(['Demo Dara']);
  });

  it.each([
    ['Organisation,Name,E-mail', 'Lotus,Demo Dara,a@example.org'],
    ['Name,Organisation,E-mail', 'Demo Dara,Lotus,a@example.org'],
  ])('with a plain name beside the organisation: %s', (headings, row) => {
    const [entry] = entriesOf(`${headings}\n${row}\n`).entries;
    expect(entry?.organisation.name).toMatchObject({ en: 'Lotus' });
    expect(entry?.people.map(({ fields }) => fields.name)).toEqual(['Demo Dara']);
  });

  it('with several people of one organisation, in rows, merged cells or columns', () => {
    const rows = entriesOf(
      'Organisation,Contact,E-mail\nLotus,Dara,a@example.org\nLotus,Maly,b@example.org\n,Kosal,c@example.org',
    );
    expect(rows.entries).toMatchObject([{ rows: [2, 3, 4] }]);
    expect(rows.entries[0]?.people.map(({ fields }) => fields.name)).toEqual(['Dara', 'Maly', 'Kosal']);
    const columns = entriesOf(
      'Organisation,Contact 1 name,Contact 1 e-mail,Contact 2 name,Contact 2 phone\nLotus,Dara,a@example.org,Maly,000 000 002',
    );
    expect(columns.entries[0]?.people.map(({ fields }) => fields)).toEqual([
      { name: 'Dara', email: 'a@example.org' },
      { name: 'Maly', phone: '000 000 002' },
    ]);
  });

  it('with names in two Khmer spellings as one organisation', () => {
    const { entries } = entriesOf(
      'Organisation,Contact,Phone\nបណ្តាញ,ដារ៉ា,000 000 001\nបណ្ដាញ,ម៉ាលី,000 000 002',
    );
    expect(entries).toMatchObject([{ rows: [2, 3] }]);
  });
});

describe('a date', () => {
  it.each([
    ['45943', '2025-10-13'],
    ['2025-10-13', '2025-10-13'],
    ['2025-10-13 00:00:00', '2025-10-13'],
    ['13/10/2025', '2025-10-13'],
    ['13.10.25', '2025-10-13'],
    ['3/4/2025', '2025-04-03'],
    ['13-Oct-25', '2025-10-13'],
    ['១៣/១០/២០២៥', '2025-10-13'],
    ['១៣ តុលា ២០២៥', '2025-10-13'],
  ])('of Excel, %s, is %s', (typed, date) => {
    expect(entriesOf(`Organisation,Member since\nLotus,${typed}`).entries[0]?.organisation.joined).toBe(date);
  });

  it('is read month first only where the file proves it', () => {
    const { entries } = entriesOf('Organisation,Member since\nLotus,3/4/2025\nBanyan,10/13/2025');
    expect(entries.map(({ organisation }) => organisation.joined)).toEqual(['2025-03-04', '2025-10-13']);
  });
});

describe('a row is refused with its reason', () => {
  it.each([
    ['a day that does not exist', 'Member since', '31/02/2025', 'is not a date'],
    ['a number that Excel shortened', 'Phone', '8.55E+11', 'Excel has shortened'],
    ['an address with a header', 'E-mail', '"a@example.org\nBcc: b@example.org"', 'is not an e-mail address'],
    ['a district of elsewhere', 'District', 'Phnom Penh', 'is not a district'],
    ['an unknown status', 'Status', 'maybe', 'is not known here'],
    ['a huge cell', 'Contact', 'x'.repeat(100_000), 'much too long'],
  ])('%s', (_, heading, cell, reason) => {
    const { entries, problems } = entriesOf(`Organisation,${heading}\nLotus,${cell}\nBanyan,\n`);
    expect(entries.map(({ organisation }) => organisation.name?.en)).toEqual(['Banyan']);
    expect(problems).toMatchObject([{ row: 2, text: { en: expect.stringContaining(reason) } }]);
  });

  it('when rows of one organisation disagree', () => {
    const { entries, problems } = entriesOf('Organisation,Type\nLotus,NGO\nLotus,School\n');
    expect(entries).toEqual([]);
    expect(problems.map(({ row }) => row)).toEqual([2, 3]);
  });
});

describe('districts', () => {
  it.each([
    ['03,08', ['0203', '0208']],
    ['3; 8', ['0203', '0208']],
    ['០៣, ០៨', ['0203', '0208']],
    ['0203', ['0203']],
    ['Battambang city; Sangkae', ['0203', '0208']],
    ['បាណន់', ['0201']],
  ])('written %s are known', (typed, districts) => {
    expect(entriesOf(`Organisation;District\nLotus;"${typed}"`).entries[0]?.organisation.districts).toEqual(
      districts,
    );
  });
});

describe('hostile cells', () => {
  it('lose what deceives, and stay text', () => {
    const { entries } = entriesOf(
      `Organisation,Contact,E-mail\n"<script>alert(1)</script>","\u202eDara\ud800\u0000","a@example.org"\n`,
    );
    expect(entries[0]).toMatchObject({
      organisation: { name: { en: '<script>alert(1)</script>' } },
      people: [{ fields: { name: expect.stringMatching(/^Dara\ufffd?$/) } }],
    });
  });
});

describe('a file is refused', () => {
  it.each([
    ['an Excel workbook', new Uint8Array([0x50, 0x4b, 3, 4]), WorkbookNotText],
    ['an old Excel workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), WorkbookNotText],
    ['letters of an unknown encoding', new Uint8Array([0x4f, 0x72, 0xe9, 0x2c]), UnreadableEncoding],
    ['nothing', bytes(' \n\n'), EmptyFile],
    ['rows without headings', bytes('Lotus,Dara\nBanyan,Maly'), NoHeadings],
    ['a quotation mark that is never closed', bytes('Organisation,Contact\n"Lotus,Dara\n'), BrokenQuotes],
    ['more than 5,000 rows', bytes(`Organisation\n${'Lotus\n'.repeat(5001)}`), TooManyRows],
  ])('%s', (_, file, refusal) => expect(() => entriesOf(file)).toThrow(refusal));
});

describe('5,000 rows', () => {
  it('are read, previewed and stored in events below the limit', () => {
    const rows = Array.from(
      { length: 5000 },
      (_, n) => `អង្គការសាកល្បងទី${n},Demo organisation ${n},NGO,Demo Person ${n},p${n}@example.org,03`,
    );
    const table = readTable(
      bytes(`Name in Khmer,Name in English,Type,Contact,E-mail,District\n${rows.join('\n')}`),
    );
    const facts = importFacts(table, undefined);
    const largest = Math.max(...facts.map((fact) => Buffer.byteLength(JSON.stringify(fact.data))));
    expect(largest).toBeLessThan(100_000);
    const state = given(importAggregate, facts);
    expect(readEntries(state.rows, state.dayFirst).entries).toHaveLength(5000);
  });
});

import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { attachment, fileName } from '@/lib/files/file-name';
import { anyText } from './ugly';

test('a name is readable, whatever the room is called', () => {
  expect(fileName(['Algebra 7b', '2026-11-17', 'attendance'], 'csv')).toBe(
    'Algebra-7b-2026-11-17-attendance.csv',
  );
  expect(fileName(['../../etc/passwd', 'x'], 'csv')).toBe('etc-passwd-x.csv');
  expect(fileName(['"; rm -rf /', '2026-11-17'], 'xlsx')).toBe('rm-rf-2026-11-17.xlsx');
  expect(fileName(['数学', '2026-11-17'], 'csv')).toBe('数学-2026-11-17.csv');
  expect(fileName(['///'], 'csv')).toBe('rollcall.csv');
  expect(fileName(['x'.repeat(500), 'y'], 'csv')).toBe(`${'x'.repeat(60)}-y.csv`);
});

test('the header says the name in ASCII and whole', () => {
  expect(attachment('Algebra-7b.csv')).toBe(
    `attachment; filename="Algebra-7b.csv"; filename*=UTF-8''Algebra-7b.csv`,
  );
  expect(attachment('Übung-2026-11-17.csv')).toBe(
    `attachment; filename="Ubung-2026-11-17.csv"; filename*=UTF-8''%C3%9Cbung-2026-11-17.csv`,
  );
  expect(attachment('数学-2026-11-17.csv')).toContain('filename="2026-11-17.csv"');
  expect(attachment('数学.csv')).toContain('filename="rollcall.csv"');
});

test('whatever the parts are, the header is one a browser takes, and tells the name', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 4 }), (parts) => {
      const name = fileName(parts, 'csv');
      const header = attachment(name);
      expect(name).toMatch(/^[^/\\:*?"<>|\s]+\.csv$/u);
      expect(name).not.toMatch(/^[.-]/);
      expect(header).toMatch(/^attachment; filename="[^"\\%]+\.csv"; filename\*=UTF-8''[\w.!~%-]+\.csv$/);
      expect(decodeURIComponent(header.split("''")[1] ?? '')).toBe(name);
      expect(() => new Headers({ 'content-disposition': header })).not.toThrow();
    }),
    { numRuns: 500 },
  );
});

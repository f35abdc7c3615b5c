'use client';

import { Download } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem } from '@/components/ui/menu';

/** Files of what the page shows, made by the server. */
export function ExportMenu({ file }: { file: (kind: 'csv' | 'xlsx') => string }) {
  // By hand, because the router would ask for a page there.
  const get = (kind: 'csv' | 'xlsx') => () => window.location.assign(file(kind));
  return (
    <Menu
      label="Export"
      trigger={
        <Button>
          <Download aria-hidden="true" />
          Export
        </Button>
      }
    >
      <MenuItem onSelect={get('csv')}>CSV</MenuItem>
      <MenuItem onSelect={get('xlsx')}>Spreadsheet (XLSX)</MenuItem>
    </Menu>
  );
}

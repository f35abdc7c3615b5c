'use client';

import { Download, FileSpreadsheet, FileText, Printer } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { type RegisterRange, registerFile, registerPrint } from './register-query';

type ExportMenuProps = { roomId: string; range: RegisterRange };

/** The register of these days as a file, or on paper. */
export function ExportMenu({ roomId, range }: ExportMenuProps) {
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
      <MenuItem href={registerPrint(roomId, range)}>
        <Printer aria-hidden="true" />
        Print
      </MenuItem>
      <MenuItem onSelect={() => window.location.assign(registerFile(roomId, 'csv', range))}>
        <FileText aria-hidden="true" />
        Download CSV
      </MenuItem>
      <MenuItem onSelect={() => window.location.assign(registerFile(roomId, 'xlsx', range))}>
        <FileSpreadsheet aria-hidden="true" />
        Download spreadsheet
      </MenuItem>
    </Menu>
  );
}

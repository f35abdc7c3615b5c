'use client';

import { Download, Printer } from 'lucide-react';
import { encode } from 'uqr';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Dialog } from '@/components/ui/dialog';
import type { Room } from '@/lib/rooms/schema';
import { downloadText } from './download';
import { qrPath } from './qr-path';
import { safeFileName } from './token-text';

/* Four squares of white around the code: phones need them to find it. */
const quiet = 4;

type QrDialogProps = { room: Room; role: string; url: string; onClose: () => void };

/** A link as a QR code to show, print or save. Black on white in every theme: cameras like nothing else. */
export function QrDialog({ room, role, url, onClose }: QrDialogProps) {
  const { data, size } = encode(url, { ecc: 'M', border: quiet });
  const path = qrPath(data);
  const title = `${room.name} · ${role}`;

  const save = () =>
    downloadText(safeFileName([room.name, role], 'svg'), svgFile(path, size, title), 'image/svg+xml');

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={title}>
      {/* Printing prints this dialog alone: what else the body holds stays away from paper. */}
      <div className="flex flex-col items-center gap-4 print:[body:has(&)>:not(:has(&))]:hidden">
        <svg
          role="img"
          aria-label={`QR code of the link for ${role}`}
          viewBox={`0 0 ${size} ${size}`}
          shapeRendering="crispEdges"
          className="w-full max-w-72 rounded-card print:max-w-[110mm]"
        >
          <rect width={size} height={size} fill="#fff" />
          <path d={path} fill="#000" />
        </svg>
        <p className="max-w-full select-all break-all text-center font-mono text-12 text-soft">{url}</p>
        <div className="flex flex-wrap justify-center gap-2 print:hidden">
          <CopyButton text={url} label="Copy link" done={`The link for ${role} is copied.`} size="md" />
          <Button onClick={save}>
            <Download aria-hidden="true" />
            Save image
          </Button>
          <Button onClick={() => window.print()}>
            <Printer aria-hidden="true" />
            Print
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

const svgFile = (path: string, size: number, title: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 10}" height="${size * 10}" shape-rendering="crispEdges">` +
  `<title>${escapeXml(title)}</title><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;

const escapeXml = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;' })[sign] ?? '&gt;');

import { ChevronLeft } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { ImportWizard } from '@/components/import/import-wizard';
import { Empty } from '@/components/ui/empty';
import { hasRight } from '@/lib/access/rights';
import { requireStaff } from '@/lib/auth/staff';
import { loadRoom } from '../../load-room';

type Props = { params: Promise<{ roomId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const room = await loadRoom((await params).roomId);
  return { title: room ? `Import into ${room.name}` : 'Import' };
}

export default async function RosterImportPage({ params }: Props) {
  const { roomId } = await params;
  const roster = `/rooms/${encodeURIComponent(roomId)}/roster`;
  const staff = await requireStaff(`${roster}/import`);
  return (
    <>
      <Link
        href={roster}
        className="-ml-1 mb-2 inline-flex min-h-11 items-center gap-0.5 rounded-inner pr-1 text-13 text-soft hover:text-ink md:min-h-0"
      >
        <ChevronLeft aria-hidden="true" className="size-4" />
        Roster
      </Link>
      {hasRight(staff, 'rooms:write') ? (
        <ImportWizard roomId={roomId} />
      ) : (
        <Empty title="You may look at this roster">Ask an admin or a teacher of the room to change it.</Empty>
      )}
    </>
  );
}

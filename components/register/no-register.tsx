import { Button, ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import type { Register } from '@/lib/register/schema';
import { many } from './register-words';

type NoRegisterProps = {
  register: Register;
  /** The longest range is shown already. */
  wide: boolean;
  onWiden: () => void;
};

/** What will be here, and the one thing that fills it; null when there is something. */
export function NoRegister({ register: { roomId, lessons, students }, wide, onWiden }: NoRegisterProps) {
  const room = `/rooms/${encodeURIComponent(roomId)}`;
  if (students.length === 0) {
    return (
      <Frame>
        <Empty
          title="The register needs a roster"
          action={
            <ButtonLink variant="primary" href={`${room}/roster`}>
              Make the roster
            </ButtonLink>
          }
        >
          {lessons.length === 0
            ? ''
            : `There ${lessons.length === 1 ? 'is' : 'are'} ${many(lessons.length, 'lesson')} in these days. `}
          Once the room knows who belongs to this class, everybody stands here with each lesson.
        </Empty>
      </Frame>
    );
  }
  if (lessons.length > 0) return null;
  return (
    <Frame>
      {wide ? (
        <Empty title="No lesson yet" action={<ButtonLink href={room}>Lessons of this room</ButtonLink>}>
          Every lesson of this room will stand here as a column, with a letter for each of its{' '}
          {many(students.length, 'student')}.
        </Empty>
      ) : (
        <Empty
          title="No lesson in these days"
          action={<Button onClick={onWiden}>Show the school year</Button>}
        />
      )}
    </Frame>
  );
}

const Frame = ({ children }: { children: React.ReactNode }) => (
  <div className="rounded-card border border-line bg-surface">{children}</div>
);

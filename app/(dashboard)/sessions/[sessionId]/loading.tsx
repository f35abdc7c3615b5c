export { AttendanceSkeleton as default } from '@/components/attendance/attendance-skeleton';

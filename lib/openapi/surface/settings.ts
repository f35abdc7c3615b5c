import { roomSettings, settingsChange, settingsExample } from '@/lib/settings/schema';
import type { Resource } from '../operation';

export const settings: Resource = {
  tag: 'Settings',
  about: 'Timetable, time zone, roles and rule of a room.',
  operations: [
    {
      id: 'getSettings',
      method: 'GET',
      path: '/api/rooms/{roomId}/settings',
      summary: 'Answers the settings of a room.',
      answers: { 200: roomSettings },
    },
    {
      id: 'changeSettings',
      method: 'PUT',
      path: '/api/rooms/{roomId}/settings',
      summary: 'Changes the settings of a room; what is absent stays as it is.',
      body: settingsChange,
      answers: { 200: roomSettings },
    },
    {
      id: 'trySettings',
      method: 'POST',
      path: '/api/rooms/{roomId}/settings/example',
      summary: "Answers what these settings would have made of the room's last lesson, and saves nothing.",
      body: settingsChange,
      answers: { 200: settingsExample },
    },
  ],
};

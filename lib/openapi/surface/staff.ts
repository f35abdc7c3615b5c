import { mySessions, passwordChange, sessionChoice } from '@/lib/account/schema';
import { staffQuery } from '@/lib/staff/query';
import {
  inviteAcceptance,
  inviteAccepted,
  newStaff,
  sessionsEnded,
  staffChange,
  staffChanged,
  staffInvited,
  staffPage,
  staffReset,
} from '@/lib/staff/schema';
import type { Resource } from '../operation';

const notes = { id: 'Id of somebody among the staff.' };

export const staff: Resource = {
  tag: 'Staff',
  about: 'Who signs in, what they may, and their own accounts.',
  operations: [
    {
      id: 'listStaff',
      method: 'GET',
      path: '/api/staff',
      summary: 'Lists the staff by name; for admins.',
      caller: 'people',
      query: staffQuery,
      answers: { 200: staffPage },
    },
    {
      id: 'inviteStaff',
      method: 'POST',
      path: '/api/staff',
      summary:
        'Adds somebody and answers the link by which they choose a password within 48 hours; for admins.',
      description:
        'A room is named by its id, or as `{roomId, until}` with the last day on which it is theirs.',
      caller: 'people',
      body: newStaff,
      answers: { 201: staffInvited },
      refuses: [409, 502],
    },
    {
      id: 'changeStaff',
      method: 'PATCH',
      path: '/api/staff/{id}',
      summary: 'Changes what somebody is and may, disables or enables them; for admins.',
      description:
        'It counts from their next request on; disabling ends their sessions. The last admin who can sign in stays one.',
      caller: 'people',
      notes,
      body: staffChange,
      answers: { 200: staffChanged },
      refuses: [409, 502],
    },
    {
      id: 'signOutStaff',
      method: 'POST',
      path: '/api/staff/{id}/sign-out',
      summary: 'Ends all sessions of somebody; for admins.',
      caller: 'people',
      notes,
      answers: { 200: sessionsEnded },
    },
    {
      id: 'resetStaff',
      method: 'POST',
      path: '/api/staff/{id}/reset',
      summary: 'Answers a link by which somebody chooses a new password within 24 hours; for admins.',
      description: 'Who has not chosen one yet gets a new invite of 48 hours. Their older links end.',
      caller: 'people',
      notes,
      answers: { 200: staffReset },
      refuses: [409],
    },
    {
      id: 'acceptInvite',
      method: 'POST',
      path: '/api/invites/{token}',
      summary: 'Chooses a password by an invite or a reset link, once.',
      caller: 'everyone',
      notes: { token: 'The end of the link.' },
      body: inviteAcceptance,
      answers: { 200: inviteAccepted },
      refuses: [429],
    },
    {
      id: 'listMySessions',
      method: 'GET',
      path: '/api/me/sessions',
      summary: 'Lists where the caller is signed in.',
      caller: 'people',
      answers: { 200: mySessions },
    },
    {
      id: 'endMySessions',
      method: 'DELETE',
      path: '/api/me/sessions',
      summary: 'Ends the sessions of the caller but this one, or one of them.',
      caller: 'people',
      query: sessionChoice,
      answers: { 200: sessionsEnded },
      refuses: [404],
    },
    {
      id: 'changeMyPassword',
      method: 'PUT',
      path: '/api/me/password',
      summary: 'Changes the password of the caller and ends their other sessions.',
      caller: 'people',
      body: passwordChange,
      answers: { 200: sessionsEnded },
    },
  ],
};

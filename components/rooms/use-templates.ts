'use client';

import useSWR from 'swr';
import type { AppError } from '@/lib/errors';
import type { Template } from '@/lib/rooms/schema';

export const templatesKey = () => '/api/templates';

/** The workspace's templates. They hardly ever change, so a look at another window fetches nothing. */
export const useTemplates = () =>
  useSWR<{ templates: Template[] }, AppError>(templatesKey(), { revalidateOnFocus: false });

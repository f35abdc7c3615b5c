import './sheet.css';
import type { ReactNode } from 'react';

/** Nothing around a sheet of paper; always light. The guard is each page's own. */
export default function PrintLayout({ children }: { children: ReactNode }) {
  return <div className="paper">{children}</div>;
}

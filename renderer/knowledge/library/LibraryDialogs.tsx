// Owns the dialogs that show what a file would bring before anything is taken over.
import { usePreviews } from './files.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { StockDialog } from './StockDialog.tsx';
import './dialogs.css';

export function LibraryDialogs() {
  const { items, stock } = usePreviews();
  if (items) return <ImportDialog preview={items} />;
  return stock ? <StockDialog preview={stock} /> : null;
}

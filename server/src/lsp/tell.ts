import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** Shows a line to the person; nobody waits for an answer. */
export function tell({ connection }: Session, type: 'info' | 'warning', message: string): void {
  const kind = type === 'info' ? MessageType.Info : MessageType.Warning;
  void connection.sendNotification(ShowMessageNotification.type, { type: kind, message });
}

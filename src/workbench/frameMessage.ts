/** What the page and the frame of the task pane post to each other: one message of Microsoft's client, or for it. */
export interface FrameMessage {
  readonly kind: 'office-bridge';
  readonly text: string;
}

export const wrapMessage = (text: string): FrameMessage => ({ kind: 'office-bridge', text });

/** The client's text; null when the message is somebody else's. */
export function readMessage(data: unknown): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const { kind, text } = data as Partial<FrameMessage>;
  return kind === 'office-bridge' && typeof text === 'string' ? text : null;
}

import type { Host } from '../host/openHost';
import { readMessage, wrapMessage } from './frameMessage';

/**
 * Answers Microsoft's client in the frame with the workbook; `afterReply` runs after each batch and event. Gives what
 * ends the connection.
 */
export function connectFrame(host: Host, frame: HTMLIFrameElement, afterReply: () => void): () => void {
  host.bridge.onMessageFromHost = (text) => {
    frame.contentWindow?.postMessage(wrapMessage(text), window.location.origin);
    afterReply();
  };
  const receive = ({ source, data }: MessageEvent): void => {
    const text = source === frame.contentWindow ? readMessage(data) : null;
    if (text !== null) host.bridge.sendMessageToHost(text);
  };
  window.addEventListener('message', receive);
  return () => {
    window.removeEventListener('message', receive);
    delete host.bridge.onMessageFromHost;
  };
}

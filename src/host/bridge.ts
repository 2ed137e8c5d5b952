import { runBatch } from './batch';
import { HostError } from './hostError';
import type { BatchReply, BatchRequest } from './protocol';
import type { Session } from './session';

/** The seam of Microsoft's client for a native host: the client sends text, and sets `onMessageFromHost` itself. */
export interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

/** What went over the bridge. */
export interface Traffic {
  syncs: number;
  actions: number;
  requestBytes: number;
  responseBytes: number;
}

/** An action that shall fail, by its place in the batch, from 0; `sync` counts from now, 0 for the next one (any, if left out). */
export interface Fault {
  readonly sync?: number;
  readonly action: number;
  /** One of Excel's codes, "ConnectionLost" (the whole request fails), or "NeverAnswers". */
  readonly code: string;
}

export interface BridgeControl {
  readonly bridge: Bridge;
  readonly traffic: Traffic;
  resetTraffic(): void;
  failAt(fault: Fault | null): void;
  /** Sends the events raised since the last reply. */
  sendEvents(): void;
  /** Resolves when every reply and event has been handed over. */
  settled(): Promise<void>;
}

/** Excel on the web refuses requests and replies above this size. */
const mostBytes = 5 * 1024 * 1024;

interface RequestMessage {
  readonly id: number;
  readonly message: { readonly url: string; readonly body?: BatchRequest };
}

/** The bridge between Microsoft's client and the workbook. It answers later, as a host in another process does. */
export function createBridge(session: Session): BridgeControl {
  const bridge: Bridge = { sendMessageToHost: (text) => later(() => answer(text)) };
  const traffic: Traffic = { syncs: 0, actions: 0, requestBytes: 0, responseBytes: 0 };
  let fault: Fault | null = null;
  let syncsSinceFault = 0;
  let waiting: Promise<void> = Promise.resolve();

  const later = (run: () => void): void => {
    waiting = waiting.then(() => new Promise<void>((resolve) => setTimeout(resolve))).then(run);
  };

  const answer = (text: string): void => {
    const { id, message } = JSON.parse(text) as RequestMessage;
    const request = message.body ?? { Actions: [], ObjectPaths: {} };
    traffic.syncs += 1;
    traffic.actions += request.Actions.length;
    const size = sizeOf(text);
    traffic.requestBytes += size;
    const isDue = fault !== null && (fault.sync ?? syncsSinceFault) === syncsSinceFault;
    const due = isDue ? fault : null;
    syncsSinceFault += 1;
    if (due?.code === 'NeverAnswers') return;
    if (due?.code === 'ConnectionLost') return send(writeReply(id, 503, connectionLost));
    const body =
      size > mostBytes
        ? refuse('RequestPayloadSizeLimitExceeded')
        : runBatch(session, request, (index) => failIfDue(due, index));
    const reply = writeReply(id, 200, body);
    const replySize = sizeOf(reply);
    if (replySize > mostBytes) send(writeReply(id, 200, refuse('ResponsePayloadSizeLimitExceeded')));
    else send(reply, replySize);
    sendEvents();
  };

  const send = (text: string, size = sizeOf(text)): void => {
    traffic.responseBytes += size;
    bridge.onMessageFromHost?.(text);
  };

  const sendEvents = (): void => {
    const entries = session.events.take();
    if (entries.length > 0) later(() => bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } })));
  };

  return {
    bridge,
    traffic,
    resetTraffic: () => Object.assign(traffic, { syncs: 0, actions: 0, requestBytes: 0, responseBytes: 0 }),
    failAt: (next) => {
      fault = next;
      syncsSinceFault = 0;
    },
    sendEvents,
    settled: async () => {
      for (let last; last !== waiting;) {
        last = waiting;
        await last;
        // The client hands events to their handlers in later turns.
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
  };
}

const writeReply = (id: number, statusCode: number, body: BatchReply | string): string =>
  JSON.stringify({ id, type: 2, message: { statusCode, headers: {}, body } });

const connectionLost = JSON.stringify({
  error: { code: 'ConnectionFailure', message: 'The connection to the workbook was lost.' },
});

const refuse = (code: string): BatchReply => {
  const { message } = new HostError(code);
  return { Results: [], Error: { Code: code, Message: message, Location: '', ActionIndex: 0 } };
};

function failIfDue(due: Fault | null, index: number): void {
  if (due?.action === index) throw new HostError(due.code);
}

const encoder = new TextEncoder();

const sizeOf = (text: string): number => encoder.encode(text).length;

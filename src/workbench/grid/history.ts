/** Something a person did, and how it is taken back. */
export interface Step {
  readonly redo: () => void;
  readonly undo: () => void;
}

export interface History {
  add(step: Step): void;
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  /** After what cannot be taken back. */
  clear(): void;
}

/** What a person did, in order; something new ends what could be done again. */
export function createHistory(): History {
  let done: Step[] = [];
  let undone: Step[] = [];
  return {
    add: (step) => {
      done.push(step);
      undone = [];
    },
    undo: () => {
      const step = done.pop();
      if (!step) return;
      undone.push(step);
      step.undo();
    },
    redo: () => {
      const step = undone.pop();
      if (!step) return;
      done.push(step);
      step.redo();
    },
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
    clear: () => {
      done = [];
      undone = [];
    },
  };
}

/** What Excel gives functions of a shared runtime; Microsoft's types of Office.js leave it out. */
declare namespace CustomFunctions {
  function associate(id: string, compute: (...values: never[]) => unknown): void;

  type ErrorCode = '#VALUE!' | '#N/A' | '#NUM!';

  /** Thrown by a function, it is the cell's error; the message shows where Excel explains the error. */
  class Error {
    constructor(code: ErrorCode, message?: string);
  }
}

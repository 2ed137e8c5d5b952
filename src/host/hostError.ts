/** Excel's own words for its error codes; a code that is not here is answered with its name. */
const messages: Readonly<Record<string, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  ConnectionFailure: 'Connection to the server could not be established.',
  GeneralException: 'There was an internal error while processing the request.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidObjectPath: "The object path isn't working for what you're trying to do.",
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB and then retry.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  NonBlankCellOffSheet:
    "Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  UnsupportedFeature: 'The operation failed because the source worksheet contains one or more unsupported features.',
};

/** A refusal with the code that Excel answers in the same case; it stops the batch. */
export class HostError extends Error {
  override readonly name = 'HostError';
  /** The member that refused: "Range.values"; "" where none did. */
  location = '';
  constructor(
    readonly code: string,
    message: string = messages[code] ?? code,
  ) {
    super(message);
  }
}

/** A mistake of the operator's, told in one sentence without a stack. */
export class OperatorError extends Error {}

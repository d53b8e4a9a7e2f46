const ID = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=.*[a-f])[0-9a-f]{16,64})$/i;

/** An id of a machine's making. A number of a person or an organisation isn't one, in whatever way it is written: it may go to logs and helpers. */
export function isMachineId(text: string): boolean {
  return ID.test(text);
}
